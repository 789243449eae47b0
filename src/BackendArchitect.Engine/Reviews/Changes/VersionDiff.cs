using BackendArchitect.Engine.Reviews.GraphQl;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Proto;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Holds contracts against their older versions: B01 what breaks clients, B02 what may.</summary>
internal static class VersionDiff
{
    /// <summary>The formats that have versions, and how two of them are compared; a new one is added here.</summary>
    private static readonly IReadOnlyList<(Func<ReviewFile, bool> Reads, Func<ReviewFile, ReviewFile, IReadOnlyList<ApiChange>> Compare)> Contracts =
    [
        (new OpenApiReviewer().Reads, ApiDiff.Of),
        (new GraphQlReviewer().Reads, GraphQlDiff.Of),
        (new ProtoReviewer().Reads, ProtoDiff.Of),
    ];

    public static IEnumerable<Remark> Of(ReviewScope scope) => Contracts.SelectMany(contract =>
    {
        ReviewFile[] before = [.. scope.Before.Where(contract.Reads)];
        ReviewFile[] now = [.. scope.Files.Where(contract.Reads)];
        return before.Select(old => (Old: old, Now: Match(old, before, now))).Where(pair => pair.Now is not null)
            .SelectMany(pair => contract.Compare(Renamed(pair.Old, scope), pair.Now!).Where(change => change.Effect != ApiEffect.Safe).Select(change => Told(change, pair.Old, pair.Now!)));
    });

    /// <summary>The one of the same name; else, where there is one older and one newer, those two.</summary>
    private static ReviewFile? Match(ReviewFile old, ReviewFile[] before, ReviewFile[] now) =>
        now.FirstOrDefault(file => file.Path == old.Path)
        ?? (now.Where(file => file.Name == old.Name).ToArray() is [var same] ? same : before.Length == 1 && now.Length == 1 ? now[0] : null);

    // A place in the older version must not be taken for one in the newer.
    private static ReviewFile Renamed(ReviewFile old, ReviewScope scope) => scope.Files.Any(file => file.Path == old.Path) ? new ReviewFile(Before(old), old.Text) : old;

    private static string Before(ReviewFile old) => $"before/{old.Path}";

    private static Remark Told(ApiChange change, ReviewFile old, ReviewFile now)
    {
        var rule = change.Effect == ApiEffect.Breaking ? "B01" : "B02";
        var words = new Dictionary<string, string> { ["change"] = change.Says };
        // What is gone has no place in the newer version: its first line stands for it.
        return change.Place.File == now.Path
            ? new Remark(rule, change.Place, now.Quote(change.Place.Line)) { Words = words }
            : new Remark(rule, new Place(now.Path, 1, 1, change.Place.JsonPointer), old.Quote(change.Place.Line)) { Words = words, Also = [change.Place] };
    }
}
