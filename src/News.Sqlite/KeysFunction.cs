using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace News.Sqlite;

/// <summary>
/// <c>news_keys(key, most)</c>, an aggregate: how many keys there are, and after it the lowest of them in order, all as 64-bit numbers of this machine; <c>NULL</c> where there are
/// none. One walk over what matches gives a page and its total, where a statement for each would walk twice.
/// </summary>
/// <remarks>Declarations after <c>sqlite3.h</c> (sqlite.org/c3ref/create_function.html).</remarks>
internal static unsafe partial class KeysFunction
{
    public const string Name = "news_keys";

    private const int Arguments = 2;
    private const int FirstRoom = 128;   // more than a page
    private const nint Transient = -1;   // SQLite copies the result

    /// <summary>Makes the function known to a connection.</summary>
    public static void Register(sqlite3 connection)
    {
        fixed (byte* name = "news_keys\0"u8)
        {
            if (sqlite3_create_function_v2(connection.DangerousGetHandle(), name, Arguments, raw.SQLITE_UTF8, null, null, &Step, &Final, null) != raw.SQLITE_OK)
            {
                throw new StoreUnavailableException(StoreErrors.Unavailable, "The SQLite library takes no functions.");
            }
        }
    }

    /// <summary>Called by SQLite for a row; nothing in it may throw.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Step(void* context, int count, void** values)
    {
        var found = (Found*)sqlite3_aggregate_context(context, sizeof(Found));
        if (found is null)
        {
            return;   // SQLite tells of the lack of memory itself
        }

        var (key, most) = (sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]));
        found->Count++;
        if (found->Kept < most && HasRoom(found))
        {
            found->Kept++;
        }
        else if (found->Kept == 0 || key >= found->Numbers[found->Kept])
        {
            return;
        }

        // The index gives keys in their order: hardly ever is one moved.
        var place = found->Kept;
        for (; place > 1 && found->Numbers[place - 1] > key; place--)
        {
            found->Numbers[place] = found->Numbers[place - 1];
        }

        found->Numbers[place] = key;
    }

    private static bool HasRoom(Found* found)
    {
        if (found->Kept + 1 < found->Room)
        {
            return true;
        }

        var room = found->Room == 0 ? FirstRoom : 2 * found->Room;
        var numbers = (long*)sqlite3_realloc64(found->Numbers, (ulong)room * sizeof(long));
        if (numbers is null)
        {
            found->IsShort = true;
            return false;
        }

        found->Numbers = numbers;
        found->Room = room;
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Final(void* context)
    {
        var found = (Found*)sqlite3_aggregate_context(context, 0);
        if (found is null)
        {
            return;   // no row
        }

        if (found->IsShort)
        {
            sqlite3_result_error_nomem(context);
        }
        else
        {
            found->Numbers[0] = found->Count;
            sqlite3_result_blob64(context, found->Numbers, (ulong)(found->Kept + 1) * sizeof(long), Transient);
        }

        sqlite3_free(found->Numbers);
    }

#pragma warning disable IDE1006, SA1300 // Named as in SQLite.
    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sqlite3_create_function_v2(
        nint connection, byte* name, int arguments, int encoding, void* user, void* function,
        delegate* unmanaged[Cdecl]<void*, int, void**, void> step, delegate* unmanaged[Cdecl]<void*, void> final, void* destructor);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* sqlite3_aggregate_context(void* context, int bytes);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long sqlite3_value_int64(void* value);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* sqlite3_realloc64(void* memory, ulong bytes);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void sqlite3_free(void* memory);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void sqlite3_result_blob64(void* context, void* bytes, ulong count, nint destructor);

    [LibraryImport("e_sqlite3")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void sqlite3_result_error_nomem(void* context);
#pragma warning restore IDE1006, SA1300

    [StructLayout(LayoutKind.Sequential)]
    private struct Found
    {
        public long* Numbers;   // the first place is the count's
        public long Room;
        public long Kept;
        public long Count;
        public bool IsShort;
    }
}
