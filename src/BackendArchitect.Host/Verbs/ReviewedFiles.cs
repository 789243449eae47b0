using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Host.Verbs;

/// <summary>The files of a review, read from disk: those named, and for a folder all in it that somebody wrote.</summary>
/// <param name="Files">In the order of their paths.</param>
/// <param name="Problems">What could not be read, and why.</param>
internal sealed record ReviewedFiles(IReadOnlyList<ReviewFile> Files, IReadOnlyList<UnreadFile> Problems)
{
    /// <summary>More is no review but a search; files beyond are named, not read.</summary>
    private const int MostFiles = 5_000;

    /// <summary>Largest sum of all files. Unit: bytes.</summary>
    private const long MostBytes = 200_000_000;

    /// <summary>Folders nobody writes by hand.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", "node_modules", "bin", "obj", "vendor", "target", "dist", "build", ".terraform", ".venv", "venv", "__pycache__", ".idea", ".vs", ".vscode", "packages", "coverage",
    };

    /// <summary>Endings of files that no reviewer reads, passed over in folders without a word.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".pdf", ".zip", ".gz", ".tar", ".jar", ".dll", ".exe", ".so", ".woff", ".woff2", ".ttf", ".mp4", ".mp3", ".lock", ".map", ".db", ".html", ".css", ".csv",
    };

    /// <returns>The files, or one line saying which path is none.</returns>
    public static async Task<(ReviewedFiles? Read, string? Problem)> ReadAsync(Terminal terminal, IReadOnlyList<string> paths)
    {
        List<ReviewFile> files = [];
        List<UnreadFile> problems = [];
        long total = 0;
        foreach (var path in paths)
        {
            if (path == "-")
            {
                var text = await terminal.TextAsync("-", ReviewFile.Longest);
                Keep(ReviewFile.Of("stdin", System.Text.Encoding.UTF8.GetBytes(text)), files, problems);
                continue;
            }

            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return (null, $"'{path}' is neither a file nor a folder. Name what to review: review openapi.yaml db/migrations");
            }

            var isFolder = Directory.Exists(path);
            foreach (var file in isFolder ? In(path) : [path])
            {
                if (files.Count + problems.Count >= MostFiles || total > MostBytes)
                {
                    problems.Add(new UnreadFile(new Place(Shown(file), 0), $"More than {MostFiles:#,0} files or {MostBytes / 1_000_000} MB were handed in. Name fewer folders."));
                    return (new ReviewedFiles(files, problems), null);
                }

                total += await AddAsync(file, isFolder, files, problems);
            }
        }

        return (new ReviewedFiles([.. files.DistinctBy(file => file.Path)], problems), null);
    }

    private static async Task<long> AddAsync(string path, bool isFound, List<ReviewFile> files, List<UnreadFile> problems)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > ReviewFile.Longest)
            {
                problems.Add(new UnreadFile(new Place(Shown(path), 0), $"It has {length / 1_000_000.0:0.#} MB; up to {ReviewFile.Longest / 1_000_000} MB are read. Hand in the part you care about."));
                return 0;
            }

            var read = ReviewFile.Of(Shown(path), await File.ReadAllBytesAsync(path));
            if (!isFound || (read.File is { } file && IsMeant(file)))
            {
                Keep(read, files, problems);
            }

            return length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new UnreadFile(new Place(Shown(path), 0), "It cannot be opened. Check its rights."));
            return 0;
        }
    }

    private static void Keep((ReviewFile? File, UnreadFile? Problem) read, List<ReviewFile> files, List<UnreadFile> problems)
    {
        if (read.File is { } file)
        {
            files.Add(file);
        }
        else
        {
            problems.Add(read.Problem!);
        }
    }

    /// <summary>Whether a file that was found in a folder, not named, is for a review at all: of a known kind, or one that broke.</summary>
    private static bool IsMeant(ReviewFile file) =>
        file.Name == Suppressions.FileName || Reviewers.All.Any(reviewer => reviewer.Reads(file)) || (file.IsDataFile && file.Data.Problem is not null);

    /// <summary>Depth first in the order of names, links not followed.</summary>
    private static IEnumerable<string> In(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options).Where(file => !Elsewhere.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)
            .Concat(Directory.EnumerateDirectories(folder, "*", options).Where(inner => !Skipped.Contains(Path.GetFileName(inner))).Order(StringComparer.Ordinal).SelectMany(In));
    }

    private static string Shown(string path) => path.Replace('\\', '/') is var shown && shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : path.Replace('\\', '/');
}
