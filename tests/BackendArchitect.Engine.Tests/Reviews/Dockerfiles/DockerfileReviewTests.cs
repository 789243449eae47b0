using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Reviews.Dockerfiles;

public sealed class DockerfileReviewTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private const string Planted = """
        FROM node:16 AS build
        WORKDIR /app
        COPY . .
        RUN npm install && \
            curl -fsSL https://example.com/setup.sh | sh

        FROM node
        ENV JWT_SECRET=9f86d081884c7d65
        COPY --from=build /app /app
        RUN apt-get update
        RUN apt-get install -y \
              make \
         && chmod -R 777 /app
        EXPOSE 3000
        ENTRYPOINT node /app/server.js
        """;

    private const string Clean = """
        # syntax=docker/dockerfile:1
        FROM node:24-slim AS build
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci
        COPY . .
        RUN npm run build

        FROM node:24-slim
        WORKDIR /app
        COPY --from=build /app/dist ./dist
        COPY --from=build /app/node_modules ./node_modules
        USER node
        EXPOSE 3000
        HEALTHCHECK CMD ["node", "dist/health.js"]
        CMD ["node", "dist/server.js"]
        """;

    [Theory]
    [InlineData("D22", 1, 6)]
    [InlineData("D17", 3, 1)]
    [InlineData("D23", 4, 5)]
    [InlineData("D08", 5, 5)]
    [InlineData("D01", 7, 6)]
    [InlineData("D02", 7, 6)]
    [InlineData("D03", 8, 5)]
    [InlineData("D11", 10, 1)]
    [InlineData("D18", 12, 7)]
    [InlineData("D19", 13, 14)]
    [InlineData("D15", 15, 1)]
    public void E4_a_planted_defect_of_a_dockerfile_is_found_where_it_is(string rule, int line, int column)
    {
        var finding = Assert.Single(Check(Planted).Findings, finding => finding.Id == rule);

        Assert.Equal((line, column), (finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void E4_nothing_but_what_was_planted_is_found_in_a_dockerfile() =>
        Assert.Equal(["D01", "D02", "D03", "D08", "D09", "D10", "D11", "D14", "D15", "D17", "D18", "D19", "D22", "D23"], Check(Planted).Findings.Select(finding => finding.Id).Order());

    [Fact]
    public void E4_a_good_dockerfile_has_no_finding()
    {
        var report = Check(Clean);

        Assert.Empty(report.Findings);
        Assert.Equal("docker-ignore", Assert.Single(report.Open).Id);
    }

    [Fact]
    public void E4_mends_of_a_dockerfile_can_be_applied_as_they_are()
    {
        const string Text = "FROM debian:13-slim\nADD app /app\nRUN apt-get update && apt-get install curl && rm -rf /var/lib/apt/lists/*\nUSER 1000\nENTRYPOINT /app/run --port 80\n";
        var lines = Text.Split('\n');

        foreach (var edit in Check(Text).Findings.SelectMany(finding => finding.Fix ?? []).OrderByDescending(edit => (edit.Line, edit.Column)))
        {
            lines[edit.Line - 1] = lines[edit.Line - 1][..(edit.Column - 1)] + edit.With + lines[edit.EndLine - 1][(edit.EndColumn - 1)..];
        }

        Assert.Equal(["COPY app /app", "ENTRYPOINT [\"/app/run\", \"--port\", \"80\"]"], [lines[1], lines[4]]);
        Assert.Contains("apt-get install", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(Check(string.Join('\n', lines)).Findings, finding => finding.Id is "D07" or "D09" or "D13" or "D15");
    }

    [Fact]
    public void E4_whether_an_unknown_base_runs_as_root_is_asked_and_not_claimed()
    {
        var report = Check("FROM registry.example.com/base:1.2\nCMD [\"/app\"]\n");

        Assert.Empty(report.Findings);
        Assert.Equal("docker-user", Assert.Single(report.Open).Id);
    }

    private static ReviewReport Check(string text) => Review.Check([new ReviewFile("Dockerfile", text.ReplaceLineEndings("\n"))], Knowledge, new DateOnly(2026, 11, 22));
}
