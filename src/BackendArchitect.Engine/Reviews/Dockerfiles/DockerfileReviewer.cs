using BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>Reads Dockerfiles and Containerfiles.</summary>
public sealed class DockerfileReviewer : Reviewer
{
    public override string Format => "dockerfile";

    public override bool Reads(ReviewFile file) => DockerfileText.Is(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var text = DockerfileText.Read(file);
        return
        [
            .. ImageCheck.Of(text, scope),
            .. UserCheck.Of(text),
            .. SecretCheck.Of(text),
            .. CopyCheck.Of(text),
            .. PackageCheck.Of(text),
            .. CommandCheck.Of(text),
            .. StartCheck.Of(text, scope),
            .. StageCheck.Of(text),
        ];
    }

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope)
    {
        var text = DockerfileText.Read(file);
        if (UserCheck.IsUnclear(text))
        {
            yield return new OpenPoint("docker-user", $"As whom {file.Path} runs its program cannot be told: it sets no USER and the image below may.", "The user of the base image: docker image inspect, Config.User.");
        }

        if (CopyCheck.CopiesAll(text) && !scope.Files.Any(other => other.Name.EndsWith(".dockerignore", StringComparison.Ordinal)))
        {
            yield return new OpenPoint("docker-ignore", $"What {file.Path} copies with the whole folder cannot be told: .env files, keys and .git may be among it.", "The .dockerignore beside it.");
        }
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => DockerfileText.Read(file).Problems;
}
