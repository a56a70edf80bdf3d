using System.Text.RegularExpressions;

namespace News.Tests.Infra;

/// <summary>What can be read from a Bicep file without its compiler: its declarations, and its code without comments and literal text.</summary>
/// <param name="Code">As long as <paramref name="Text"/>, with comments and literals blanked; interpolated expressions stay.</param>
/// <param name="Damage">Why brackets or quotes do not match; <see langword="null"/> when they do.</param>
internal sealed partial record BicepFile(string Name, string Text, string Code, string? Damage)
{
    public static BicepFile Parse(string name, string text)
    {
        var (code, damage) = BicepCode.Blank(text);
        return new(name, text, code, damage);
    }

    public IReadOnlyList<Declaration> Declarations { get; } =
        [.. DeclarationPattern().Matches(Code).Select(match => Declaration.Read(match, Text, Code))];

    public IEnumerable<Declaration> Of(string keyword) => Declarations.Where(declaration => declaration.Keyword == keyword);

    /// <summary>Names that stand on their own: neither members after a dot nor keys before a colon (which also ends a loop's head).</summary>
    public IEnumerable<string> NamesUsed() => NamePattern().Matches(Code).Select(match => match.Value);

    public IEnumerable<string> LoopNames() => LoopPattern().Matches(Code)
        .SelectMany(match => new[] { match.Groups["item"].Value, match.Groups["index"].Value })
        .Where(name => name.Length > 0);

    /// <summary>Each <c>module.outputs.name</c>.</summary>
    public IEnumerable<(string Module, string Output)> OutputsUsed() => OutputPattern().Matches(Code)
        .Select(match => (match.Groups["module"].Value, match.Groups["output"].Value));

    [GeneratedRegex(@"^ *(?<keyword>param|var|output|resource|module) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex DeclarationPattern();

    [GeneratedRegex(@"(?<=\bin )\w+|(?<![\w.:@])(?<!\.\?)[A-Za-z_]\w*(?![\w:])")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\bfor (\((?<item>\w+), (?<index>\w+)\)|(?<item>\w+)) in\b")]
    private static partial Regex LoopPattern();

    [GeneratedRegex(@"(?<module>\w+)!?\.outputs\.(?<output>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex OutputPattern();
}

/// <param name="Target">What follows the name in quotes: a resource's type and version, a module's file; empty otherwise.</param>
/// <param name="Line">The rest of the declaration's first line.</param>
/// <param name="Body">Code between the declaration's braces; empty when it has none.</param>
internal sealed partial record Declaration(string Keyword, string Name, string Target, string Line, string Body)
{
    public bool IsRequired => Keyword == "param" && !Line.Contains('=', StringComparison.Ordinal);

    public string Type => Target.Split('@')[0];

    public bool IsExisting => Line.Contains(" existing ", StringComparison.Ordinal);

    /// <summary>Keys of an object in <see cref="Body"/>, not of those nested in it.</summary>
    public IEnumerable<string> KeysOf(string member)
    {
        var start = Regex.Match(Body, $@"^ *{member}: \{{", RegexOptions.Multiline);
        return start.Success ? TopLevelKeys(BicepCode.Block(Body, start.Index + start.Length - 1)) : [];
    }

    public static Declaration Read(Match match, string text, string code)
    {
        var end = match.Index + match.Length;
        var lineEnd = code.IndexOf('\n', end) is >= 0 and var newline ? newline : code.Length;
        var opening = code.LastIndexOf('{', lineEnd - 1, lineEnd - end);
        return new(
            match.Groups["keyword"].Value,
            match.Groups["name"].Value,
            TargetPattern().Match(text[end..lineEnd]).Groups["target"].Value,
            code[end..lineEnd],
            opening < 0 ? Loop(code, lineEnd) : BicepCode.Block(code, opening));
    }

    // `= [` ends the line of a declaration in a loop; its object opens on the next.
    private static string Loop(string code, int lineEnd) =>
        code[lineEnd - 1] == '[' && code.IndexOf('{', lineEnd) is >= 0 and var opening ? BicepCode.Block(code, opening) : "";

    private static IEnumerable<string> TopLevelKeys(string body)
    {
        var depth = 0;
        foreach (var line in body.Split('\n'))
        {
            if (depth == 0 && KeyPattern().Match(line) is { Success: true } key)
            {
                yield return key.Groups["key"].Value;
            }

            depth += line.Count(character => character is '{' or '[') - line.Count(character => character is '}' or ']');
        }
    }

    [GeneratedRegex(@"^ '(?<target>[^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"^ *(?<key>\w+):", RegexOptions.NonBacktracking)]
    private static partial Regex KeyPattern();
}
