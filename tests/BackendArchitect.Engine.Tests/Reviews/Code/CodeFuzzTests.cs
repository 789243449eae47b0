using System.Diagnostics;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Code;

/// <summary>Whatever a file holds, the review ends, soon, and says something or nothing.</summary>
public sealed class CodeFuzzTests
{
    private const int Files = 6_000;
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly string[] Names = ["a.cs", "a.java", "a.kt", "a.py", "a.ts", "a.go", "a.rs", "a.php", "a.rb", "snippet", "message.txt"];
    private static readonly string[] Pieces = ["'", "\"", "`", "\"\"\"", "'''", "${", "#{", "{", "}", "(", ")", "[", "]", "/*", "*/", "//", "#", "<<~A\n", "<<<A\n", "r#\"", "$@\"", "f'", "%w[", "\\", "\n", "=>", "->", "end\n", "def a\n", "for x in y:\n", "await ", "\0", "é", "\uD800", "<?php ", "?>", "/a", "::", ".", ",", " = ", " do |x|\n"];

    private static readonly string[] Floods = ["(", "{", "\"", "'", "$\"{", "f(", "a.b().", "f(a, ", "x => ", "if (a) {", "for x in y:\n", "def a\n", "a = b\n", "//a\n", "/*", "<<A\n", "`${", "\"#{", "a(\"select a from b where c = '\" + d)\n", "session.query(a)\n", "password = a\n", "/a[", "foo.findById(req.params.id)\n", "fn(x) -> {", "lambda: ", "try { a.save(b) } catch (e) {}\n", "xCache = {}\n", "await pool.connect()\n", "producer.send(a)\n", "rows, err := db.Query(a)\n", "jwt.decode(a)\n", "hashlib.md5(password)\n", "log.info(password)\n"];

    public static TheoryData<string> Languages => [.. Names.Take(9)];

    [Fact]
    public void Mutated_snippets_neither_throw_nor_take_long()
    {
        var seeds = Knowledge.Reviews.Where(rule => rule.For == "code").SelectMany(rule => rule.Examples).Select(example => example.Text).ToArray();
        var state = 20261123u;
        var slowest = TimeSpan.Zero;
        for (var file = 0; file < Files; file++)
        {
            var text = seeds[Next(ref state, seeds.Length)];
            for (var change = Next(ref state, 6); change >= 0; change--)
            {
                text = Mutated(text, ref state);
            }

            var watch = Stopwatch.StartNew();
            var report = Review.Check([new ReviewFile(Names[Next(ref state, Names.Length)], text)], Knowledge, new DateOnly(2026, 11, 22));
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;

            Assert.All(report.Findings, finding => Assert.InRange(finding.Place.Line, 1, text.Count(letter => letter == '\n') + 1));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"The slowest took {slowest}.");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_flood_of_anything_takes_seconds(string name)
    {
        foreach (var piece in Floods)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
            text = piece.EndsWith('\n') ? text : string.Concat(text.Chunk(piece.Length * 40).Select(chunk => new string(chunk) + "\n"));
            text = name is "a.ts" or "a.go" ? $"function f(req, res) {{\n{text}" + "}" : text;
            var watch = Stopwatch.StartNew();

            Review.Check([new ReviewFile(name, text)], Knowledge, new DateOnly(2026, 11, 22));

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"{piece} took {watch.Elapsed}.");
        }
    }

    private static string Mutated(string text, ref uint state)
    {
        var at = Next(ref state, text.Length + 1);
        var length = Math.Min(Next(ref state, 12), text.Length - at);
        return Next(ref state, 4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text[..at],
            _ => text.Insert(at, Pieces[Next(ref state, Pieces.Length)]),
        };
    }

    private static int Next(ref uint state, int below)
    {
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 8) % (uint)below);
    }
}
