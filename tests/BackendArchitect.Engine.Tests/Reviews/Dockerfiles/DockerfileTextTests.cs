using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Dockerfiles;

namespace BackendArchitect.Engine.Tests.Reviews.Dockerfiles;

public sealed class DockerfileTextTests
{
    private const string Sample = """
        # syntax=docker/dockerfile:1
        ARG VERSION=24
        ARG TAG=${VERSION}-slim
        FROM --platform=$BUILDPLATFORM node:${TAG} AS Build
        # a comment
        RUN --mount=type=cache,target=/root/.npm \
            npm ci && \
            # in between

            npm run build | tee "build log.txt"
        COPY --chown=app:app ["a b", "c", "/app/"]
        RUN <<EOF
        apt-get update
        apt-get install -y curl
        EOF
        FROM build
        onbuild run npm test
        ENV A=1 B="two words" \
            C=3
        ENV D four
        ENTRYPOINT exec node server.js
        CMD ["--port", "80"]
        """;

    [Fact]
    public void E4_instructions_stand_where_they_are_written()
    {
        var file = Read(Sample);

        Assert.Empty(file.Problems);
        Assert.Equal(["RUN 6-10", "COPY 11-11", "RUN 12-12"], file.Stages[0].Instructions.Select(instruction => $"{instruction.Keyword} {instruction.Line}-{instruction.EndLine}"));
        Assert.Equal((7, 5, "npm ci"), Place(file.Stages[0].Instructions[0].Commands[0]));
        Assert.Equal((10, 5, "npm run build"), Place(file.Stages[0].Instructions[0].Commands[1]));
        Assert.Equal("build log.txt", file.Stages[0].Instructions[0].Commands[2].Words[1].Text);
        Assert.Equal((14, 1, "apt-get install -y curl"), Place(file.Stages[0].Instructions[2].Commands[^1]));
        Assert.Equal((4, 32), (file.Stages[0].From.Words[0].Line, file.Stages[0].From.Words[0].Column));
    }

    [Fact]
    public void E4_stages_arguments_and_forms_are_known()
    {
        var file = Read(Sample);

        Assert.Equal(("node:24-slim", "build"), (file.Stages[0].Image, file.Stages[0].Name));
        Assert.Same(file.Stages[0], file.Final!.Base);
        Assert.Equal("24-slim", file.Final.Root!.Tag);
        Assert.Equal(["a b", "c", "/app/"], file.Stages[0].Instructions[1].Exec);
        Assert.Equal("app:app", file.Stages[0].Instructions[1].Flag("chown"));
        Assert.True(file.Final.Instructions[0].IsForChildren);
        Assert.Equal([("A", "1"), ("B", "two words"), ("C", "3")], file.Final.Instructions[1].Pairs.Select(pair => (pair.Name, pair.Value)));
        Assert.Equal([("D", "four")], file.Final.Instructions[2].Pairs.Select(pair => (pair.Name, pair.Value)));
        Assert.Equal("node", Assert.Single(file.Final.Last("ENTRYPOINT")!.Commands).Program);
        Assert.Equal(["--port", "80"], file.Final.Last("CMD")!.Exec);
    }

    [Fact]
    public void E4_the_escape_directive_is_honoured()
    {
        var file = Read("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN dir C:\\ `\n  && dir D:\\\nUSER app");

        Assert.Equal(["RUN 3-4", "USER 5-5"], file.Stages[0].Instructions.Select(instruction => $"{instruction.Keyword} {instruction.Line}-{instruction.EndLine}"));
    }

    [Theory]
    [InlineData("FROM a:1\nRUN x\nINSTALL y\nUSER z", 3)]
    [InlineData("FROM a:1\nRUN x\nRUN <<EOF\nUSER z", 3)]
    [InlineData("FROM a:1\nRUN x\nONBUILD\nUSER z", 3)]
    public void E4_reading_goes_on_after_what_is_no_instruction(string text, int line)
    {
        var file = Read(text);

        Assert.Equal(line, Assert.Single(file.Problems).Place.Line);
        Assert.Equal("z", file.Final!.Last("USER")!.Text);
    }

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u2003')]
    [InlineData('\v')]
    public void E4_white_space_of_any_kind_parts_words(char space)
    {
        var file = Read($"FROM a:1\nRUN make{space}all && {space}ls");

        Assert.Equal(["make all", "ls"], file.Stages[0].Instructions[0].Commands.Select(command => string.Join(' ', command.Words.Select(word => word.Text))));
    }

    [Theory]
    [InlineData("node", "", "node", null, null, "")]
    [InlineData("localhost:5000/a/b:1.2-x", "localhost:5000", "a/b", "1.2-x", null, "1.2")]
    [InlineData("docker.io/library/node:v24@sha256:ab", "docker.io", "node", "v24", "sha256:ab", "24")]
    [InlineData("acme/app:latest", "", "acme/app", "latest", null, "")]
    public void E4_names_of_images_are_taken_apart(string text, string registry, string repository, string? tag, string? digest, string version)
    {
        var image = ImageName.Read(text);

        Assert.Equal((registry, repository, tag, digest, version), (image.Registry, image.Repository, image.Tag, image.Digest, image.Version));
    }

    [Theory]
    [InlineData("Dockerfile", true)]
    [InlineData("docker/Dockerfile.prod", true)]
    [InlineData("api.Dockerfile", true)]
    [InlineData("Containerfile", true)]
    [InlineData("Dockerfile.dockerignore", false)]
    [InlineData("dockerfile.md", false)]
    public void E4_a_dockerfile_is_known_by_its_name(string name, bool isOne) => Assert.Equal(isOne, DockerfileText.Is(new ReviewFile(name, "FROM a:1\n")));

    private static (int Line, int Column, string Text) Place(ShellCommand command) => (command.Words[0].Line, command.Words[0].Column, string.Join(' ', command.Words.Select(word => word.Text)));

    private static DockerfileText Read(string text) => DockerfileText.Read(new ReviewFile("Dockerfile", text.ReplaceLineEndings("\n")));
}
