using System.Net;
using System.Net.Sockets;

namespace News.Tests.Articles;

/// <summary>Addresses in articles are text: a listener that all of them lead to sees nobody.</summary>
public sealed class NothingIsFetchedTests
{
    [Theory]
    [InlineData("a.html", "<html><head><base href='{0}/'><script src='{0}/a.js'></script><link rel=stylesheet href='{0}/a.css'><meta http-equiv=refresh content='0;url={0}/r'></head><body><img src='{0}/a.png' srcset='{0}/b.png 2x'><iframe src='{0}/f'></iframe><object data='{0}/o'></object><p>The ferry sails again.</p></body></html>")]
    [InlineData("a.md", "![boat]({0}/a.png)\n\n<script src='{0}/a.js'></script>\n\nThe ferry sails again.")]
    [InlineData("a.xml", "<?xml-stylesheet href='{0}/a.xsl'?><rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><link>{0}/l</link><description>&lt;img src='{0}/a.png'>The ferry sails again.</description><xi:include href='{0}/i'/></item></channel></rss>")]
    [InlineData("b.xml", "<!DOCTYPE rss SYSTEM '{0}/rss.dtd'><rss><channel/></rss>")]
    [InlineData("a.json", "{{\"@context\": \"{0}/context\", \"@type\": \"NewsArticle\", \"url\": \"{0}/u\", \"articleBody\": \"<p><img src='{0}/a.png'>The ferry sails.</p>\"}}")]
    public async Task No_connection_is_made(string name, string content)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";

        (await Reading.AllAsync(name, string.Format(null, content, address))).Count.ShouldBe(1);

        await Task.Delay(100, TestContext.Current.CancellationToken);
        listener.Pending().ShouldBeFalse();
    }
}
