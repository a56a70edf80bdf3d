namespace News.Contracts;

/// <summary>What has been sent to services by people who meant no good, or by mistake: to be put wherever a value belongs.</summary>
internal static class HostileValues
{
    private static readonly string[] Sql =
    [
        "'", "''", "'''", "\"", "`", ";", "--", "-- -", "#", "/*", "*/", "/**/", "\\", "\\'", "' OR '1'='1", "' OR 1=1 --", "' OR ''='", "\" OR \"\"=\"", "1 OR 1=1", "') OR ('1'='1",
        "'; DROP TABLE articles; --", "\"; DROP TABLE articles; --", "1; SELECT 1", "x' UNION SELECT json FROM failures --", "x' UNION ALL SELECT NULL,NULL,NULL --",
        "x' AND 1=(SELECT count(*) FROM receipts) --", "' AND randomblob(100000000) --", "'||(SELECT sql FROM sqlite_schema)||'", "' GROUP BY 1 HAVING 1=1 --", "' ORDER BY 99 --",
        "'; WAITFOR DELAY '0:0:5' --", "' AND SLEEP(5) --", "'; EXEC xp_cmdshell('dir') --", "?1", "?", ":name", "@name", "$name", "%", "_", "%%%", "_____", "a%' ESCAPE '%", "LIKE '%'", "GLOB '*'",
        "0x41", "X'41'", "NULL", "ATTACH DATABASE 'x.db' AS x", "PRAGMA writable_schema=1", "load_extension('x')", "writefile('x','y')", "CAST(1 AS TEXT)", "CASE WHEN 1=1 THEN 1 END",
        "json_extract('{}','$')", "1/0", "ferry' AND '1'='1", "ferry'--", "(SELECT 1)", "rowid", "sort_key", "articles.summary", "sqlite_schema",
    ];

    private static readonly string[] FullText =
    [
        "\"\"", "\"a", "a\"", "\"a\"\"b\"", "a*", "abc*", "*", "* *", "**", "^a", "a AND", "AND", "OR", "NOT", "NOT a", "a NOT", "NOT NOT NOT a", "NEAR", "NEAR(", "NEAR(a b, 5)", "NEAR/3", "a NEAR/0 b",
        "a NEAR/999999999 b", "title:a", "title:", "title : a", "{title text}:a", "- title:a", "-a", "+a", "a + b", "(a", "a)", "()", "(()())", "((((((((((", "))))))))))", "a OR (b AND", "a:b:c", "text:a",
        "filters:a", "~ferri", "@all", "\"~ferri\"", "\"@all\"", "@all OR a", "“", "”„«»", "“a\"", "rank", "bm25()", "news_score(article_terms, x'')", "highlight(article_terms,0,'<','>')", "rank MATCH 'bm25(1)'",
        "a AND AND b", "a OR OR b", "a NOT NOT b", "entity:", "speaker:\"", "source:(a OR", "title:(speaker:a)", "ferry OR \"@all\"", "ferry NOT", "\"ferry\" \"", "ferry~", "ferry~2", "ferry^4", "[a TO z]", "a && b", "!a",
    ];

    private static readonly string[] OtherQueries =
    [
        // Cosmos SQL
        "' OR true --", "\"] OR [\"", "c.id", "c[\"id\"]", "@p0", "@p1", "SELECT * FROM c", "') OR ARRAY_LENGTH(c.terms) > 0 --", "' OR IS_DEFINED(c.document) --", "udf.f()", "STARTSWITH(c.id, '')", "VALUE COUNT(1)",
        "ARRAY_CONTAINS(c.terms, 'a')", "OFFSET 0 LIMIT 1000", "JOIN t IN c.terms", "{\"$gt\":\"\"}", "{\"$ne\":null}", "[$ne]=1", "$where", "this.a==1", "{\"query\":\"SELECT 1\"}", "_rid", "_etag", "/partition",

        // OData
        "$filter=1 eq 1", "PartitionKey eq ''", "' or PartitionKey ne '", "RowKey ge ''", "a eq b", "substringof('a',b)", "startswith(a,'')", "$top=999", "$select=*", "$orderby=a desc", "datetime'2031-01-01'", "guid'0'", "not (1 eq 2)",

        // LDAP, XPath, GraphQL, shells
        "*)(uid=*", "(|(a=b))", "' or count(/*)=1 or '", "//*", "{__schema{types{name}}}", "| id", "; id", "& id &", "$(id)", "`id`", "|| true", "> /x", "< /etc/passwd", "&&", "\n id", "%0a id",
    ];

    private static readonly string[] Characters =
    [
        "\0", "a\0b", "ferry\0", "\u0001\u0002\u0003", "\b", "\t", "\v\f", "\u001b[31mred", "\u001b]0;x\u0007", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u2028", "\u2029", "\u202e\u202d", "\u2066\u2069", "\u200b", "\u200d", "\ufeff",
        "\ufffe", "\uffff", "\ud800", "\udc00", "\udc00\ud800", "\U0001F9ED", "\U000E0041", "\U0010FFFF", "e\u0301\u0301\u0301", string.Concat("a", new string('\u0301', 300)), "ﷺ", "ß", "İ", "ı", "文章", "ﬁ", "Ａ", "٣", "𝟙", "ǆ", "ſ", "K",
        "\u0e01\u0e33", "\u1100\u1161", "\u0600", "ಠ_ಠ", "Ω≈ç√∫", "（）", "＇", "＂", "ferry\u200bferry", "fer\u00adry",
    ];

    private static readonly string[] Paths =
    [
        "..", "../..", "../../../../etc/passwd", "..\\..\\x", "....//....//", "/", "//", "///", "/etc/passwd", "C:\\x", "\\\\host\\share", "a/./b", "a/../b", "~", "~root", ".", "...", "con", "nul.txt", "a?b", "a#b", "a;b", "a%2fb",
        "%2e%2e%2f", "%252e%252e", "%00", "%0d%0a", "%zz", "%u0041", "file:///etc/passwd", "php://input", "http://127.0.0.1/", "http://169.254.0.1/", "//wire.example/x", "javascript:alert(1)", "data:text/html,x",
        "http://wire.example/\r\nX-Injected: 1", "a\r\nX-Injected: 1", "a\nSet-Cookie: b=c", "\r\n\r\n<html>", "a\r\n\r\nHTTP/1.1 200 OK", "a, b", "W/\"a\"", "bytes=0-", "text/html; charset=x", "attachment; filename=\"x\"",
    ];

    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "</title>", "<!--", "-->", "]]>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///x\">]>", "&b;", "&lt;", "&#0;", "&#x202e;", "<?xml version=\"1.0\"?>",
        "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{0}", "{{}}", "{", "}", "%s%n", "%n%n%n", "${jndi:ldap://x}", "[]", "{}", "{\"a\":1}", "[1,2]", "\"", "true", "null", "undefined", "NaN",

        // Formulas of spreadsheets
        "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "\t=1", "\r=1", "＝1", "%0A=1", ";=1", ",=1", "\"=1\"",

        // Regular expressions
        ".*", "(a+)+$", "(a|aa)+b", "[", "[^", "a{1,99999}", "(?=a)", "\\", "\\d+", "(?<n>a)\\k<n>", "^(([a-z])+.)+[A-Z]([a-z])+$",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "-0", "+1", "1.5", "1e3", "1e999", "1,000", "１", "0x10", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "Infinity", " 1", "1 ", "1_000",
        "0000", "9999", "0001-01-01", "9999-12-31", "10000-01-01", "2031-13-01", "2031-02-30", "2031-00-00", "2031-05-04T25:00:00Z", "2031-05-04T12:00:00+99:00", "now", "tomorrow", "2031-W01", "--05-04", "1/1/31",
    ];

    private static readonly string[] Sizes =
    [
        new('a', 5_000), new('"', 900), string.Concat(Enumerable.Repeat("a ", 400)), string.Concat(Enumerable.Repeat("a/", 500)) + "b", new('é', 1_000), new('文', 600), string.Concat(Enumerable.Repeat("\"a\" ", 200)), new('(', 1_000),
        new(',', 999), new('\0', 200), string.Concat(Enumerable.Repeat("NOT ", 200)) + "a", string.Concat(Enumerable.Repeat("a OR ", 150)) + "a", string.Concat(Enumerable.Repeat("a NEAR ", 100)) + "a", string.Concat(Enumerable.Repeat("(a ", 80)) + new string(')', 80),
        string.Join(',', Enumerable.Repeat("entity", 40)), new string('-', 700), string.Concat(Enumerable.Repeat("𝟙", 300)), string.Concat(Enumerable.Repeat("abc* ", 64)),
    ];

    /// <summary>Those that are pieces of a query language.</summary>
    public static IReadOnlyList<string> Queries { get; } = [.. Sql, .. FullText, .. OtherQueries];

    public static IReadOnlyList<string> All { get; } = [.. Queries, .. Characters, .. Paths, .. Markup, .. Numbers, .. Sizes];
}
