using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Host.Tests.House;

namespace BackendArchitect.Host.Tests.Deploy;

/// <summary>What is said about other people's Dockerfiles holds for ours.</summary>
public sealed class DockerfileReviewTests
{
    [Fact]
    public void E4_our_own_dockerfile_has_no_more_than_advice()
    {
        var report = Review.Check(
            [new ReviewFile("manifests/deploy/Dockerfile", Repository.Read("manifests/deploy/Dockerfile")), new ReviewFile("manifests/deploy/Dockerfile.dockerignore", Repository.Read("manifests/deploy/Dockerfile.dockerignore"))],
            KnowledgeLoader.Load(), new DateOnly(2026, 11, 22));

        Assert.Equal(["D17"], report.Findings.Select(finding => finding.Id));
        Assert.DoesNotContain(report.Open, point => point.Id is "docker-user" or "docker-ignore");
    }
}
