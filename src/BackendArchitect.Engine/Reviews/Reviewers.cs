using BackendArchitect.Engine.Reviews.AsyncApi;
using BackendArchitect.Engine.Reviews.Code;
using BackendArchitect.Engine.Reviews.Containers;
using BackendArchitect.Engine.Reviews.Diagrams;
using BackendArchitect.Engine.Reviews.Dockerfiles;
using BackendArchitect.Engine.Reviews.Documents;
using BackendArchitect.Engine.Reviews.Explain;
using BackendArchitect.Engine.Reviews.GraphQl;
using BackendArchitect.Engine.Reviews.OpenApi;
using BackendArchitect.Engine.Reviews.Proto;
using BackendArchitect.Engine.Reviews.Sql;
using BackendArchitect.Engine.Reviews.Terraform;
using BackendArchitect.Engine.Reviews.Workflows;

namespace BackendArchitect.Engine.Reviews;

/// <summary>All reviewers, in the order in which they are asked; a new format is added here.</summary>
public static class Reviewers
{
    public static readonly IReadOnlyList<Reviewer> All =
    [
        new OpenApiReviewer(),
        new GraphQlReviewer(),
        new ProtoReviewer(),
        new AsyncApiReviewer(),
        new SqlReviewer(),
        new ExplainReviewer(),
        new ComposeReviewer(),
        new KubernetesReviewer(),
        new WorkflowReviewer(),
        new TerraformReviewer(),
        new CodeReviewer(),
        new DockerfileReviewer(),
        new DiagramReviewer(),
        new DocumentReviewer(),
    ];
}
