using News.Text;

namespace News.English.Names;

/// <summary>A name that the tagger found.</summary>
/// <param name="Margin">By how much its weakest tag beats the next best.</param>
internal readonly record struct TaggedName(TokenRange Tokens, NameType Type, int Margin);
