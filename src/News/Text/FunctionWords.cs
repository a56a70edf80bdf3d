using System.Collections.Frozen;

namespace News.Text;

/// <summary>English words that carry grammar rather than content: with a capital letter they start a sentence and are no name.</summary>
public static class FunctionWords
{
    private const int MaxLength = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = """
        a an the this that these those such each every either neither both all any some no none many much more most few several other another
        i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours they them their theirs themselves who whom whose which
        what when where why how there here one someone anyone everyone nobody nothing something anything everything somebody anybody everybody
        and or but nor so yet if unless until while whereas because since although though as than whether once after before
        of in on at by for from to with without within into onto upon over under above below between among amid against about across along around behind beside
        besides beyond despite during except inside like near off out outside past per through throughout toward towards up down via versus
        is are was were be been being am do does did done doing have has had having will would shall should can could may might must ought ca wo
        not never also only just even still already again too very quite rather almost perhaps maybe however therefore thus hence meanwhile moreover furthermore
        nevertheless nonetheless instead otherwise then now today yesterday tomorrow earlier later previously recently currently finally first second third last next
        according yes let
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In any case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= MaxLength && Words.Contains(word);
}
