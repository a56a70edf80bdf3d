using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using News.Views;
using SQLitePCL;

namespace News.Sqlite;

/// <summary>
/// <c>news_score(article_terms, rarities)</c>: the <see cref="Relevance"/> of the current row, where <c>rarities</c> holds one number (single precision) for each of the
/// first phrases of the query. FTS5's own <c>bm25</c> takes its numbers from the index as it stands, so that ranks would change between two pages.
/// </summary>
/// <remarks>Declarations after <c>fts5.h</c> (sqlite.org/fts5.html, "Custom Auxiliary Functions"); its structures only ever grow at the end.</remarks>
internal static unsafe partial class RelevanceFunction
{
    public const string Name = "news_score";

    private const int TitleColumn = 0;
    private const int TextColumn = 1;

    /// <summary>Makes the function known to a connection.</summary>
    public static void Register(sqlite3 connection)
    {
        var api = FullTextApi(connection);
        fixed (byte* name = "news_score\0"u8)
        {
            if (api is null || api->CreateFunction(api, name, null, &Score, null) != raw.SQLITE_OK)
            {
                throw new StoreUnavailableException(StoreErrors.Unavailable, "The SQLite library has no full-text search (FTS5).");
            }
        }
    }

    /// <returns><see langword="null"/> where the library was built without it.</returns>
    private static Fts5Api* FullTextApi(sqlite3 connection)
    {
        var api = stackalloc nint[1];
        var result = raw.sqlite3_prepare_v2(connection, "SELECT fts5(?1)", out var prepared);
        using var statement = prepared;
        fixed (byte* type = "fts5_api_ptr\0"u8)
        {
            if (result == raw.SQLITE_OK && sqlite3_bind_pointer(statement.DangerousGetHandle(), 1, api, type, null) == raw.SQLITE_OK)
            {
                _ = raw.sqlite3_step(statement);
            }
        }

        return (Fts5Api*)api[0];
    }

    /// <summary>Called by SQLite for a row; nothing in it may throw.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Score(Fts5Extension* fts, void* row, void* context, int count, void** values)
    {
        var rarities = count > 0 ? new ReadOnlySpan<float>(sqlite3_value_blob(values[0]), sqlite3_value_bytes(values[0]) / sizeof(float)) : [];
        int tokens;
        var words = fts->ColumnSize(row, TextColumn, &tokens) == raw.SQLITE_OK ? tokens / SearchIndex.TermsOfAWord : 0;
        var score = 0.0;
        for (var phrase = 0; phrase < rarities.Length && phrase < fts->PhraseCount(row); phrase++)
        {
            var (inTitle, inText) = (0, 0);
            PhraseIterator places;
            int column, offset;
            if (fts->PhraseFirst(row, phrase, &places, &column, &offset) == raw.SQLITE_OK)
            {
                for (; column >= 0; fts->PhraseNext(row, &places, &column, &offset))
                {
                    inTitle += column == TitleColumn ? 1 : 0;
                    inText += column == TextColumn ? 1 : 0;
                }
            }

            score += Relevance.Score(rarities[phrase], inTitle, inText, words);
        }

        sqlite3_result_double(context, score);
    }

#pragma warning disable IDE1006, SA1300 // Named as in SQLite.
    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sqlite3_bind_pointer(nint statement, int index, void* pointer, byte* type, void* destructor);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* sqlite3_value_blob(void* value);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sqlite3_value_bytes(void* value);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void sqlite3_result_double(void* context, double result);
#pragma warning restore IDE1006, SA1300

    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Api
    {
        public int Version;
        public void* CreateTokenizer;
        public void* FindTokenizer;
        public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, void*, void*, int, void**, void>, void*, int> CreateFunction;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Fts5Extension
    {
        public int Version;
        public void* UserData;
        public void* ColumnCount;
        public void* RowCount;
        public void* ColumnTotalSize;
        public void* Tokenize;
        public delegate* unmanaged[Cdecl]<void*, int> PhraseCount;
        public void* PhraseSize;
        public void* InstanceCount;
        public void* Instance;
        public void* RowId;
        public void* ColumnText;
        public delegate* unmanaged[Cdecl]<void*, int, int*, int> ColumnSize;
        public void* QueryPhrase;
        public void* SetAuxiliaryData;
        public void* GetAuxiliaryData;
        public delegate* unmanaged[Cdecl]<void*, int, PhraseIterator*, int*, int*, int> PhraseFirst;
        public delegate* unmanaged[Cdecl]<void*, PhraseIterator*, int*, int*, void> PhraseNext;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PhraseIterator
    {
        public byte* First;
        public byte* Last;
    }
}
