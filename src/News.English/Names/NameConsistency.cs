using System.Runtime.InteropServices;
using News.Text;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>
/// One text uses one name for one thing: each mention takes the type that the mentions of the same form speak for together, a surname that of the full name, an acronym that of
/// the name it stands for, the first word of an organisation's name that of the organisation; and mentions that were missed where little was known of them are added.
/// </summary>
/// <param name="inCapitals">Whether the sentences are written in capitals throughout, as headlines are: a name is then known by its letters, whatever their case.</param>
internal sealed class NameConsistency(string text, List<Token> tokens, IReadOnlyList<TokenRange> sentences, WordKnowledge knowledge, bool inCapitals = false)
{
    // One sure mention must not outvote many others.
    private const int MaxVote = 400;

    // What a full name says of its last (or first) word alone, against a direct mention of that word.
    private const int PartVote = 250;

    // Another mention speaks for one that the model missed about as much as a title does.
    private const int AddedMargin = 200;

    private const int MaxWords = 6;

    private readonly Dictionary<ulong, Votes> votes = [];
    private readonly Dictionary<ulong, Votes> parts = [];
    private readonly HashSet<ulong> starts = [];
    private readonly HashSet<ulong> acronyms = [];

    /// <param name="names">In the sentences, in order.</param>
    /// <param name="known">Elsewhere in the text.</param>
    public List<TaggedName> Apply(List<TaggedName> names, IReadOnlyList<TaggedName> known)
    {
        foreach (var name in known.Concat(names))
        {
            Learn(name);
        }

        var result = new List<TaggedName>(names.Count);
        var next = 0;
        foreach (var sentence in sentences)
        {
            var at = sentence.First;
            while (next < names.Count && names[next].Tokens.First < sentence.End)
            {
                AddMissed(sentence, at, names[next].Tokens.First, result);
                result.Add(Retyped(names[next]));
                at = names[next].Tokens.End;
                next++;
            }

            AddMissed(sentence, at, sentence.End, result);
        }

        return result;
    }

    private void Learn(TaggedName name)
    {
        var range = name.Tokens;
        if (name.Type == NameType.Organization && Acronym.DefinedBy(range, text, tokens) is { } acronym)
        {
            Vote(parts, WordAt(acronym), name.Type, MaxVote);
            starts.Add(WordAt(acronym));
            acronyms.Add(WordAt(acronym));
        }

        Vote(votes, FormOf(range), name.Type, Math.Min(name.Margin, MaxVote));
        starts.Add(WordAt(range.First));
        if (range.Count > 1 && name.Type == NameType.Person)
        {
            Vote(parts, WordAt(range.End - 1), name.Type, PartVote);
            starts.Add(WordAt(range.End - 1));
        }
        else if (range.Count > 1 && name.Type == NameType.Organization && IsDistinctive(range.First))
        {
            Vote(parts, WordAt(range.First), name.Type, PartVote);
        }
    }

    private TaggedName Retyped(TaggedName name)
    {
        var all = votes[FormOf(name.Tokens)];
        if (name.Tokens.Count == 1 && parts.TryGetValue(WordAt(name.Tokens.First), out var part))
        {
            all += part;
        }

        var best = all.Best;
        return all.Of(best) > all.Of(name.Type) ? name with { Type = best } : name;
    }

    // Longest first; a single word only inside a sentence, and only when it is the surname of someone, an acronym that was defined, or was found twice.
    private void AddMissed(TokenRange sentence, int first, int end, List<TaggedName> result)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsCapitalised(i) || !starts.Contains(WordAt(i)))
            {
                continue;
            }

            for (var length = Math.Min(MaxWords, end - i); length > 0; length--)
            {
                var range = new TokenRange(i, i + length);
                if (IsFree(range, sentence, first, end) && Known(range) is { } type)
                {
                    result.Add(new(range, type, AddedMargin));
                    i += length - 1;
                    break;
                }
            }
        }
    }

    private NameType? Known(TokenRange range)
    {
        if (range.Count == 1 && parts.TryGetValue(WordAt(range.First), out var part) && (part.Best == NameType.Person || acronyms.Contains(WordAt(range.First))))
        {
            return part.Best;
        }

        return votes.TryGetValue(FormOf(range), out var form) && (range.Count > 1 || form.Count > 1 || inCapitals) ? form.Best : null;
    }

    // Not the rest of a longer run of capitals, which may be another name; where all is in capitals no run tells, but what a word is elsewhere does.
    private bool IsFree(TokenRange range, TokenRange sentence, int first, int end) => inCapitals
        ? range.Count > 1 || IsDistinctive(range.First)
        : IsCapitalised(range.End - 1)
        && (range.First > first || first == sentence.First)
        && (range.First == sentence.First || !IsCapitalised(range.First - 1))
        && (range.End == sentence.End || !IsCapitalised(range.End))
        && (range.End < end || end == sentence.End)
        && (range.Count > 1 || range.First > sentence.First || IsDistinctive(range.First));

    /// <summary>Not a word that running text writes small.</summary>
    public bool IsDistinctive(int token)
    {
        WordForm.Read(tokens[token].In(text), CaseStyle.Usual, knowledge, out var form);
        return !form.IsWrittenSmall;
    }

    private bool IsCapitalised(int token) => char.IsUpper(text[tokens[token].Offset]);

    private ulong WordAt(int token)
    {
        if (!inCapitals)
        {
            return FeatureHash.Of(tokens[token].In(text));
        }

        var hash = FeatureHash.Empty;
        foreach (var c in tokens[token].In(text))
        {
            hash = FeatureHash.Append(hash, char.ToUpperInvariant(c));
        }

        return hash;
    }

    private ulong FormOf(TokenRange range)
    {
        var form = FeatureHash.Empty;
        for (var i = range.First; i < range.End; i++)
        {
            form = FeatureHash.Combine(form, WordAt(i));
        }

        return form;
    }

    private static void Vote(Dictionary<ulong, Votes> box, ulong form, NameType type, int weight)
    {
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(box, form, out _);
        votes += Votes.For(type, weight);
    }

    private readonly record struct Votes(int Person, int Organization, int Location, int Count)
    {
        public NameType Best =>
            Person >= Organization && Person >= Location ? NameType.Person
            : Location >= Organization ? NameType.Location
            : NameType.Organization;

        public static Votes For(NameType type, int weight) => type switch
        {
            NameType.Person => new(weight, 0, 0, 1),
            NameType.Organization => new(0, weight, 0, 1),
            _ => new(0, 0, weight, 1),
        };

        public int Of(NameType type) => type switch
        {
            NameType.Person => Person,
            NameType.Organization => Organization,
            _ => Location,
        };

        public static Votes operator +(Votes left, Votes right) =>
            new(left.Person + right.Person, left.Organization + right.Organization, left.Location + right.Location, left.Count + right.Count);
    }
}
