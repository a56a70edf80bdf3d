using System.Security.Cryptography;
using News.Articles;
using News.Azure;
using News.Text;

namespace NewsFunctions.Local.Commands;

/// <summary>A file given on the command line, and the name it has as an upload: its path below the root that was given.</summary>
internal sealed record InputFile(string Path, string Name)
{
    /// <summary>Its side-car beside it, where there is one.</summary>
    public string? SidecarPath => File.Exists(Path + BlobAddress.SidecarSuffix) ? Path + BlobAddress.SidecarSuffix : null;

    public long Length => new FileInfo(Path).Length;

    /// <summary>Files and folders, in the order given, folders in ordinal order of names. Hidden files (<c>.name</c>) and side-cars are left out.</summary>
    /// <exception cref="CommandException">A path is missing, or two files would have the same name.</exception>
    public static IReadOnlyList<InputFile> Find(IReadOnlyList<string> paths)
    {
        var files = paths.SelectMany(Below).ToList();
        var clash = files.GroupBy(file => file.Name).FirstOrDefault(group => group.Count() > 1)?.ToList();
        return files.Count == 0 ? throw new CommandException($"{string.Join(", ", paths)}: no files.")
            : clash is null ? files
            : throw new CommandException($"{clash[0].Path} and {clash[1].Path} would both be called {clash[0].Name}: give their common folder instead.");
    }

    /// <summary>The file as an upload that came without blob storage.</summary>
    public async Task<Upload> ToUploadAsync(DateTimeOffset? receivedAt, Action<long>? onRead, CancellationToken cancellationToken) => new()
    {
        Address = new(BlobAddress.ArticlesContainer, Name),
        FileName = Name,
        ReceivedAt = receivedAt,
        Sidecar = SidecarPath is null ? default(ReadOnlyMemory<byte>?) : await ReadSidecarAsync(SidecarPath, cancellationToken),
        OpenAsync = _ => Task.FromResult<Stream>(new CountedStream(File.OpenRead(Path), onRead)),
    };

    /// <summary>Puts the file into the container: the side-car first, so that the upload is never read without it.</summary>
    public async Task SaveAsync(BlobUploads uploads, ArticleMetadata metadata, CancellationToken cancellationToken)
    {
        if (SidecarPath is { } sidecarPath)
        {
            await using var sidecar = File.OpenRead(sidecarPath);
            await uploads.SaveAsync(Name + BlobAddress.SidecarSuffix, sidecar, "application/json", ArticleMetadata.None, cancellationToken);
        }

        await using var file = File.OpenRead(Path);
        await uploads.SaveAsync(Name, file, contentType: null, metadata, cancellationToken);
    }

    /// <summary>Digest of the file and its side-car: tells whether it is the one that was ingested before.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        return SidecarPath is null
            ? $"sha256:{digest}"
            : $"sha256:{digest}+{Digest.Sha256((await ReadSidecarAsync(SidecarPath, cancellationToken)).Span)}";
    }

    private static IEnumerable<InputFile> Below(string path)
    {
        if (File.Exists(path) && BlobAddress.IsSidecarName(path))
        {
            throw new CommandException($"{path} is a side-car: name the file that it describes, and it comes along.");
        }

        if (File.Exists(path))
        {
            return [new(path, System.IO.Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            throw new CommandException($"{path}: no such file or folder.");
        }

        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(path, "*", everything)
            .Select(file => new InputFile(file, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/')))
            .Where(file => !BlobAddress.IsSidecarName(file.Name) && !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadSidecarAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var bytes = new byte[ReaderOptions.MaxSidecarBytes + 1];
        return bytes.AsMemory(0, await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken));
    }
}
