using BackendArchitect.Engine.Reviews.Code;
using BackendArchitect.Engine.Reviews.Diagrams;
using BackendArchitect.Engine.Reviews.Explain;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Sql;

namespace BackendArchitect.Engine.Reviews;

/// <summary>All reviewers, in the order in which they are asked; a new format is added here.</summary>
public static class Reviewers
{
    public static readonly IReadOnlyList<Reviewer> All = [new OpenApiReviewer(), new SqlReviewer(), new ExplainReviewer(),
        new DiagramReviewer(),
        new CodeReviewer(),
        new Terraform.TerraformReviewer(),
        new Dockerfiles.DockerfileReviewer(),
    ];
}
