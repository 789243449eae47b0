namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T08 plain HTTP in front, T10 control planes that anybody reaches, T35 target groups without a check of their own.</summary>
internal static class EdgeCheck
{
    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Of("aws_lb_listener", "aws_alb_listener").SelectMany(Listener),
        .. module.Of("aws_eks_cluster").SelectMany(Cluster),
        .. module.All.Where(call => call.Type == "module" && call.Block["source"]?.Literal?.StartsWith("terraform-aws-modules/eks/", StringComparison.Ordinal) == true).SelectMany(Module),
        .. module.Of("google_container_cluster").SelectMany(Google),
        .. module.Of("aws_lb_target_group", "aws_alb_target_group").Where(group => !group.Get("target_type").Is("lambda") && group.Get("protocol").Is("HTTP", "HTTPS") && !group.Block.Nested("health_check").Any()).Select(group => group.Remark("T35", group.Block.NameAt)),
    ];

    private static IEnumerable<Remark> Listener(TerraformResource resource)
    {
        var protocol = resource.Get("protocol");
        var forwards = resource.Block.Nested("default_action").ToArray();
        var balancers = resource.Module.Of("aws_lb", "aws_alb").Where(resource.RefersTo).ToArray();
        var isInside = balancers.Any(balancer => !balancer.Get("internal").IsAbsent && !balancer.Get("internal").Is("false"));
        // Behind CloudFront the way from the edge is the matter of its origin.
        var isOrigin = resource.Module.Of("aws_cloudfront_distribution").Any(edge => balancers.Any(edge.RefersTo));
        return protocol.Is("HTTP") && forwards.Length > 0 && forwards.All(action => resource.In(action, "type").Is("forward")) && !isInside && !isOrigin && balancers.Length > 0
            ? [resource.Remark("T08", protocol.At!.At, ("setting", "protocol"), ("state", "the listener forwards plain HTTP"))] : [];
    }

    private static IEnumerable<Remark> Cluster(TerraformResource resource)
    {
        foreach (var network in resource.Block.Nested("vpc_config"))
        {
            var open = resource.In(network, "endpoint_public_access");
            var from = resource.In(network, "public_access_cidrs");
            var anybody = from.IsAbsent || (from.Value is HclValue.Items items && items.Values.Any(value => value.Literal == "0.0.0.0/0"));
            if (anybody && (open.IsAbsent || open.Is("true")))
            {
                yield return resource.Remark("T10", (from.At ?? open.At)?.At ?? network.At, ("state", from.IsAbsent ? open.IsAbsent ? "its endpoint is public unless told otherwise" : "endpoint_public_access is true" : "public_access_cidrs has 0.0.0.0/0"));
            }
        }
    }

    private static IEnumerable<Remark> Module(TerraformResource call)
    {
        foreach (var prefix in new[] { "", "cluster_" })
        {
            var open = call.Get(prefix + "endpoint_public_access");
            var from = call.Get(prefix + "endpoint_public_access_cidrs");
            if (open.Is("true") && (from.IsAbsent || (from.Value is HclValue.Items items && items.Values.Any(value => value.Literal == "0.0.0.0/0"))))
            {
                yield return call.Remark("T10", open.At!.At, ("state", $"{open.At.Name} is true for every address"));
            }
        }
    }

    private static IEnumerable<Remark> Google(TerraformResource resource)
    {
        foreach (var block in resource.Block.Nested("master_authorized_networks_config").SelectMany(networks => networks.Nested("cidr_blocks")))
        {
            if (resource.In(block, "cidr_block") is var from && from.Is("0.0.0.0/0"))
            {
                yield return resource.Remark("T10", from.At!.At, ("state", "master_authorized_networks_config has 0.0.0.0/0"));
            }
        }
    }
}
