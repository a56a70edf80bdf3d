using News.Enrichment;
using News.Stories;

namespace News.Sqlite;

/// <summary>
/// Profiles of stories that were read or written lately, each with its story's version, which the database is asked for before one is used: articles are held against the
/// same stories again and again, and reading a profile anew costs more than comparing it.
/// </summary>
internal sealed class ProfileCache
{
    // Twice as many at most, of some 10 kB each.
    private const int GenerationSize = 512;

    private readonly Lock guard = new();
    private Dictionary<StoryId, (long Version, StoryProfile Profile)> young = [];
    private Dictionary<StoryId, (long Version, StoryProfile Profile)> old = [];

    public StoryProfile? Find(StoryId id, long version)
    {
        lock (guard)
        {
            if (!(young.TryGetValue(id, out var found) || old.TryGetValue(id, out found)) || found.Version != version)
            {
                return null;
            }

            Put(id, version, found.Profile);
            return found.Profile;
        }
    }

    /// <param name="version">Of the story that is committed with this profile.</param>
    public StoryProfile Put(StoryId id, long version, StoryProfile profile)
    {
        lock (guard)
        {
            young[id] = (version, profile);
            if (young.Count > GenerationSize)
            {
                (young, old) = ([], young);
            }
        }

        return profile;
    }
}
