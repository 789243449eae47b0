using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Sql.Checks;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads schemas and migrations of PostgreSQL, MySQL, MariaDB and SQL Server, all files together.</summary>
public sealed partial class SqlReviewer : Reviewer
{
    public override string Format => "sql";

    public override bool Reads(ReviewFile file) => Is(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) => SqlReview.Of(scope, Is).In(file);

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        var review = SqlReview.Of(scope, Is);
        return review.Scripts.FirstOrDefault(script => script.File.Path == file.Path) is { } script ? SqlQuestions.Of(script, review.Model) : [];
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => ScriptOrder.Of(file).Unread;

    /// <summary>All scripts of a review and the schema they make.</summary>
    internal static SqlReview Whole(ReviewScope scope) => SqlReview.Of(scope, Is);

    private static bool Is(ReviewFile file) =>
        file.Extension is ".sql" or ".ddl" or ".pgsql" or ".mysql" or ".psql" or ".tsql"
            ? !Plan().IsMatch(Head(file))
            : file.Extension is "" or ".txt" or ".dump" && Beginning().IsMatch(Head(file));

    private static string Head(ReviewFile file) => file.Text.Length > 4000 ? file.Text[..4000] : file.Text;

    [GeneratedRegex(@"\(cost=\d|\(actual time=", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(?:\s|--[^\n]*\n)*(?:CREATE\s+(?:TABLE|INDEX|UNIQUE|TYPE|VIEW|EXTENSION|SCHEMA|DATABASE)|ALTER\s+TABLE|DROP\s+TABLE|INSERT\s+INTO|BEGIN\s*;)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Beginning();
}
