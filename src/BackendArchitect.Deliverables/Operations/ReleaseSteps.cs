using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;
using static BackendArchitect.Deliverables.Operations.Pipeline;

namespace BackendArchitect.Deliverables.Operations;

/// <summary>How an image reaches its hosting: sign in without a stored key, release, wait, take back what does not come up. Names come from the repository's variables.</summary>
internal static class ReleaseSteps
{
    public const string Image = "${{ vars.REGISTRY }}/app:${{ github.sha }}";

    private const string Deployment = "deployment/${{ vars.DEPLOYMENT }}";

    /// <summary>Null where the hosting has no release command that is the same for everybody.</summary>
    public static IReadOnlyList<JsonObject>? Of(Blueprint blueprint) => blueprint.Decision("hosting")?.Technology?.Id switch
    {
        "ecs-fargate" => [Aws(), .. Fargate()],
        "eks" => [Aws(), Run("Cluster", "aws eks update-kubeconfig --name ${{ vars.CLUSTER }}"), .. Kubernetes()],
        "gke" => [Google(), Run("Cluster", "gcloud container clusters get-credentials ${{ vars.CLUSTER }} --region ${{ vars.REGION }}"), .. Kubernetes()],
        "aks" => [Azure(), Run("Cluster", "az aks get-credentials --name ${{ vars.CLUSTER }} --resource-group ${{ vars.GROUP }}"), .. Kubernetes()],
        "cloud-run" => [Google(), Run("Release", $"gcloud run deploy ${{{{ vars.SERVICE }}}} --image {Image} --region ${{{{ vars.REGION }}}}")],
        "azure-container-apps" => [Azure(), Run("Release", $"az containerapp update --name ${{{{ vars.SERVICE }}}} --resource-group ${{{{ vars.GROUP }}}} --image {Image}")],
        _ => null,
    };

    private static IEnumerable<JsonObject> Fargate() =>
    [
        Run(
            "Task with the new image",
            "aws ecs describe-task-definition --task-definition ${{ vars.TASK }} --query taskDefinition |\n"
            + $"  jq '.containerDefinitions[0].image = \"{Image}\" | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy)' > task.json\n"
            + "aws ecs register-task-definition --cli-input-json file://task.json"),
        Run("Release", "aws ecs update-service --cluster ${{ vars.CLUSTER }} --service ${{ vars.SERVICE }} --task-definition ${{ vars.TASK }}"),
        Run("Wait", "aws ecs wait services-stable --cluster ${{ vars.CLUSTER }} --services ${{ vars.SERVICE }}"),
    ];

    private static IEnumerable<JsonObject> Kubernetes() =>
    [
        Run("Release", $"kubectl set image {Deployment} app={Image}"),
        Run("Wait, or take it back", $"kubectl rollout status {Deployment} --timeout=5m || (kubectl rollout undo {Deployment} && exit 1)"),
    ];

    private static JsonObject Aws() => Use("aws-actions/configure-aws-credentials@v4", ("role-to-assume", "${{ vars.RELEASE_ROLE }}"), ("aws-region", "${{ vars.REGION }}"));

    private static JsonObject Google() => Use("google-github-actions/auth@v2", ("workload_identity_provider", "${{ vars.IDENTITY_PROVIDER }}"), ("service_account", "${{ vars.RELEASE_ACCOUNT }}"));

    private static JsonObject Azure() => Use("azure/login@v2", ("client-id", "${{ vars.CLIENT_ID }}"), ("tenant-id", "${{ vars.TENANT_ID }}"), ("subscription-id", "${{ vars.SUBSCRIPTION_ID }}"));
}
