using BackendArchitect.Engine.Reviews.Dockerfiles;

namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>Containers a plan starts: T42 images that change by themselves, T44 containers that may do everything.</summary>
internal static class ContainerCheck
{
    private static readonly string[] Types = ["aws_ecs_task_definition", "google_cloud_run_service", "google_cloud_run_v2_service", "google_cloud_run_v2_job", "azurerm_container_app", "azurerm_container_app_job", "azurerm_container_group", "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_stateful_set_v1"];

    public static IEnumerable<Remark> Of(TerraformModule module) => module.Of(Types).SelectMany(resource => Values(resource.Block).SelectMany(pair => Of(resource, pair.Name, pair.Value)));

    private static IEnumerable<Remark> Of(TerraformResource resource, string name, HclValue value)
    {
        if (name == "image" && resource.Module.Resolve(value)?.Literal is { Length: > 0 } image && !image.Contains(' ', StringComparison.Ordinal) && ImageName.Read(image) is { IsFloating: true } read && !resource.Block.Nested("lifecycle").Any(lifecycle => lifecycle["ignore_changes"] is not null))
        {
            yield return resource.Remark("T42", value.At, ("image", image), ("state", read.Tag is null ? "has no tag" : $"has the tag {read.Tag}"));
        }

        if (name == "privileged" && value is HclValue.Truth { Value: true })
        {
            yield return resource.Remark("T44", value.At);
        }
    }

    private static IEnumerable<(string Name, HclValue Value)> Values(HclBlock block) =>
        block.Attributes.SelectMany(attribute => attribute.Value.All.OfType<HclValue.Map>().SelectMany(map => map.Entries.Where(entry => entry.Name is not null).Select(entry => (entry.Name!, entry.Value))).Prepend((attribute.Name, attribute.Value)))
            .Concat(block.Blocks.SelectMany(Values));
}
