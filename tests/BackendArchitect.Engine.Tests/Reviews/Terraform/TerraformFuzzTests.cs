using System.Diagnostics;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Terraform;

/// <summary>Whatever a Terraform file or a Dockerfile holds, the review ends, soon, and says something or nothing.</summary>
public sealed class TerraformFuzzTests
{
    private const int Files = 8_000;
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();
    private static readonly string[] Pieces = ["\"", "${", "%{", "}", "{", "[", "]", "(", ")", "<<EOF\n", "EOF\n", "\\", "\\\n", "#", "/*", "*/", "=", "=>", "?", ":", "for x in ", "dynamic \"a\" {", "content {", "resource \"a\" \"b\" {", "local.", "var.", "\0", "é", "\uD800", "FROM ", "RUN ", "ONBUILD ", "&&", "|", "'", "--from=", "[\"", "COPY ", "1e999", "\n\n"];

    [Fact]
    public void Mutated_files_neither_throw_nor_take_long()
    {
        var seeds = Knowledge.Reviews.Where(rule => rule.For is "terraform" or "dockerfile").SelectMany(rule => rule.Examples.Select(example => (rule.For, example.Text))).ToArray();
        var state = 20261123u;
        var slowest = TimeSpan.Zero;
        for (var file = 0; file < Files; file++)
        {
            var (format, text) = seeds[Next(ref state, seeds.Length)];
            for (var change = Next(ref state, 6); change >= 0; change--)
            {
                text = Mutated(text, ref state);
            }

            string[] names = format == "terraform" ? ["main.tf", "modules/a/main.tf", "prod.tfvars", "main.tf.json"] : ["Dockerfile", "api.dockerfile"];
            var watch = Stopwatch.StartNew();
            var report = Review.Check([new ReviewFile(names[Next(ref state, names.Length)], text)], Knowledge, new DateOnly(2026, 11, 22));
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;

            var last = text.Count(letter => letter == '\n') + 1;
            Assert.All(report.Findings, finding => Assert.True(finding.Place.Line >= 1 && finding.Place.Line <= last && finding.Place.Column >= 1, $"{finding.Id} at {finding.Place} of {last} lines:\n{text}"));
            Assert.All(report.Findings.SelectMany(finding => finding.Fix ?? []), edit => Assert.True(edit.EndLine <= last && edit.Column >= 1, $"{edit} of {last} lines"));
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"The slowest took {slowest}.");
    }

    [Theory]
    [InlineData("main.tf", "\"${")]
    [InlineData("main.tf", "\"${\n")]
    [InlineData("main.tf", "a {")]
    [InlineData("main.tf", "a = [")]
    [InlineData("main.tf", "[{(")]
    [InlineData("main.tf", "a = f(x, \"${y}\") ? 1 : 2\n")]
    [InlineData("main.tf", "<<A\n")]
    [InlineData("main.tf", "/*")]
    [InlineData("main.tf", "!-!-")]
    [InlineData("main.tf", "resource \"aws_sqs_queue\" \"a\" {}\n")]
    [InlineData("main.tf", "resource \"aws_security_group\" \"a\" { ingress { cidr_blocks = [\"0.0.0.0/0\"] } }\n")]
    [InlineData("main.tf", "locals { a = \"${local.a}${local.a}\" }\n")]
    [InlineData("main.tf", "module \"a\" { source = \"a/b/c\" }\n")]
    [InlineData("Dockerfile", "RUN a && \\\n")]
    [InlineData("Dockerfile", "FROM a AS b\n")]
    [InlineData("Dockerfile", "FROM a AS b\nCOPY --from=c . .\n")]
    [InlineData("Dockerfile", "RUN <<A\n")]
    [InlineData("Dockerfile", "ONBUILD ")]
    [InlineData("Dockerfile", "RUN apt-get install a; pip install b; ")]
    [InlineData("Dockerfile", "ENV A=$A B=${B:-$A} ")]
    [InlineData("Dockerfile", "WORKDIR a\nCMD a\nUSER b\n")]
    public void A_million_characters_of_anything_take_seconds(string name, string piece)
    {
        var text = (name == "Dockerfile" ? "FROM debian:13\n" : "") + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Review.Check([new ReviewFile(name, text)], Knowledge, new DateOnly(2026, 11, 22));

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
