using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>The decisions in a folder of documents, read again when a minute has passed.</summary>
public sealed class DecisionFolder(KnowledgeBase knowledge, IOptions<DecisionDocsOptions> options, TimeProvider time, ILogger<DecisionFolder> log)
{
    private const int MostFiles = 500;
    private const long LongestFile = 1_000_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly string[] NotOurs = ["node_modules", ".git", "bin", "obj", "vendor"];

    private readonly DecisionDocument _reader = new(knowledge);
    private readonly Lock _gate = new();
    private ImmutableList<StandingDecision> _read = [];
    private DateTimeOffset _until;

    /// <summary>In the order of their paths. A folder that cannot be read leaves what was read before.</summary>
    public IReadOnlyList<StandingDecision> All()
    {
        if (string.IsNullOrWhiteSpace(options.Value.Path))
        {
            return [];
        }

        lock (_gate)
        {
            if (time.GetUtcNow() >= _until)
            {
                _until = time.GetUtcNow() + Fresh;
                Read(options.Value.Path);
            }

            return _read;
        }
    }

    private void Read(string folder)
    {
        try
        {
            _read = [.. Files(folder).SelectMany(file => _reader.Read(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file, Encoding.UTF8)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.DocumentsUnread(failure.Message);
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(NotOurs.Contains) && new FileInfo(file).Length <= LongestFile)
        .Order(StringComparer.Ordinal)
        .Take(MostFiles);
}
