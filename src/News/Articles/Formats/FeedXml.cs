using System.Xml;
using System.Xml.Linq;

namespace News.Articles.Formats;

/// <summary>XML within bounds: no document types, no entities, nothing resolved.</summary>
internal static class FeedXml
{
    /// <exception cref="RejectedException"><see cref="RejectionCodes.DtdProhibited"/>, <see cref="RejectionCodes.TooDeep"/>, <see cref="RejectionCodes.MalformedXml"/>.</exception>
    public static XDocument Load(string xml, ReaderOptions options, CancellationToken cancellationToken)
    {
        // Stray control characters are common in feeds and would make all of their items unreadable.
        xml = xml.All(IsAllowed) ? xml : string.Concat(xml.Where(IsAllowed));
        xml = xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (DeclaresDocumentType(xml))
        {
            throw new RejectedException(RejectionCodes.DtdProhibited, "The XML declares a document type, which is not allowed.");
        }

        try
        {
            // Depth first: what builds the tree recurses in places.
            using (var depth = Reader(xml))
            {
                while (depth.Read())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (depth.Depth > options.MaxDepth)
                    {
                        throw new RejectedException(RejectionCodes.TooDeep, $"The XML is nested deeper than {options.MaxDepth} elements.");
                    }
                }
            }

            using var reader = Reader(xml);
            return XDocument.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new RejectedException(RejectionCodes.MalformedXml, $"Not XML at line {exception.LineNumber}, column {exception.LinePosition}.", exception);
        }
    }

    private static bool IsAllowed(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);

    private static XmlReader Reader(string xml) => XmlReader.Create(
        new StringReader(xml),
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static bool DeclaresDocumentType(string xml)
    {
        var at = 0;
        while (true)
        {
            var rest = xml.AsSpan(at);
            at += rest.Length - rest.TrimStart().Length;
            rest = xml.AsSpan(at);
            var close = rest.StartsWith("<?") ? "?>" : "-->";
            var end = rest.StartsWith("<?") || rest.StartsWith("<!--") ? rest.IndexOf(close) : -1;
            if (end < 0)
            {
                return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            }

            at += end + close.Length;
        }
    }
}
