using News.Text;

namespace News.Training;

/// <param name="Text">The words of a data set with a blank between them, or running text.</param>
/// <param name="Tags">By the scheme of the name model.</param>
/// <param name="MarksOther">Whether names of other kinds (peoples, events, works) are marked; where not, a word outside may be one of them.</param>
internal sealed record LabelledSentence(string Text, Token[] Tokens, byte[] Tags, bool MarksOther);
