using System.Diagnostics;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Sql;

/// <summary>Whatever a file holds, the review ends, soon, and says something or nothing.</summary>
public sealed class SqlFuzzTests
{
    private const int Files = 10_000;
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly string[] Pieces = ["'", "\"", "`", "$$", "$a$", "/*", "*/", "--", "(", ")", ";", "[", "]", ",", "\nGO\n", "DELIMITER //\n", "BEGIN", "END", "CREATE TABLE ", "ALTER TABLE ", "\\", "\0", "é", "\uD800", "COPY t FROM stdin;\n", "CASE", "NOT", "::", "1e999", " -> ", "(cost=1..2 rows=3 width=4)"];

    [Fact]
    public void Mutated_scripts_and_plans_neither_throw_nor_take_long()
    {
        var seeds = SqlScriptTests.Scripts.Select(row => (string)row[1]).Concat(Knowledge.Reviews.Where(rule => rule.For is "explain").SelectMany(rule => rule.Examples).Select(example => example.Text)).ToArray();
        var state = 20261122u;
        var slowest = TimeSpan.Zero;
        for (var file = 0; file < Files; file++)
        {
            var text = seeds[Next(ref state, seeds.Length)];
            for (var change = Next(ref state, 6); change >= 0; change--)
            {
                text = Mutated(text, ref state);
            }

            var name = (string[])["a.sql", "plan.txt", "migrations/0002_a.sql", "plan.json"] is var names ? names[Next(ref state, names.Length)] : "";
            var watch = Stopwatch.StartNew();
            var report = Review.Check([new ReviewFile(name, text)], Knowledge, new DateOnly(2026, 11, 22));
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;

            Assert.All(report.Findings, finding => Assert.InRange(finding.Place.Line, 1, text.Count(letter => letter == '\n') + 1));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"The slowest took {slowest}.");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("'\\")]
    [InlineData("$a$")]
    [InlineData("/*")]
    [InlineData("CREATE TABLE a (id int); ")]
    [InlineData("CREATE FUNCTION f() BEGIN ")]
    [InlineData("CREATE TABLE a (b int CHECK (")]
    [InlineData("ALTER TABLE a ADD COLUMN b int, ADD COLUMN c int; UPDATE a SET b = 1; ")]
    [InlineData("DROP INDEX i; CREATE INDEX i ON a (b); ")]
    [InlineData("\n'")]
    [InlineData("$a$b$c")]
    public void A_million_characters_of_anything_take_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Review.Check([new ReviewFile("migrations/0001_a.sql", text)], Knowledge, new DateOnly(2026, 11, 22));

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"It took {watch.Elapsed}.");
    }

    private static string Mutated(string text, ref uint state)
    {
        var at = Next(ref state, text.Length + 1);
        var end = Math.Min(text.Length, at + Next(ref state, 60));
        return Next(ref state, 5) switch
        {
            0 => text[..at] + text[end..],
            1 => text[..end] + text[at..],
            2 => text[..at] + Pieces[Next(ref state, Pieces.Length)] + text[at..],
            3 => text[..at] + (char)Next(ref state, 0x300) + text[end..],
            _ => text[end..] + text[..at],
        };
    }

    // The same numbers in every run.
    private static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return below <= 0 ? 0 : (int)(state % (uint)below);
    }
}
