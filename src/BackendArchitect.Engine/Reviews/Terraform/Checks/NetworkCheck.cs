namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T34: one way out for several zones. T17: nothing says whose it is.</summary>
internal static class NetworkCheck
{
    public static IEnumerable<Remark> Of(TerraformModule module)
    {
        foreach (var call in module.All.Where(call => call.Type == "module" && call.Block["source"]?.Literal?.StartsWith("terraform-aws-modules/vpc/", StringComparison.Ordinal) == true && call.Get("single_nat_gateway").Is("true") && !call.IsTrial))
        {
            yield return call.Remark("T34", call.Get("single_nat_gateway").At!.At);
        }

        var gateways = module.Of("aws_nat_gateway").ToArray();
        var zones = module.Of("aws_subnet").Select(subnet => subnet.Get("availability_zone").Literal).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var isSpread = zones > 1 || module.Of("aws_subnet").Any(subnet => subnet.Block["availability_zone"] is not null && (subnet.Block.Has("count") || subnet.Block.Has("for_each")));
        if (gateways is [var only] && isSpread && !only.Block.Has("count") && !only.Block.Has("for_each") && !only.IsTrial && !only.Get("availability_mode").Is("regional"))
        {
            yield return only.Remark("T34", only.Block.NameAt);
        }

        var provider = module.Files.SelectMany(file => file.Of("provider").Where(block => block.Label(0) == "aws" && block["alias"] is null).Select(block => new TerraformResource(module, file, block))).FirstOrDefault();
        var own = module.Resources.Where(resource => resource.Type.StartsWith("aws_", StringComparison.Ordinal)).ToArray();
        if (provider is not null && !provider.Block.Has("default_tags") && own.Length >= 5 && !own.Any(resource => resource.Block.Has("tags") || resource.Block.Has("tag")) && !provider.IsTrial)
        {
            yield return provider.Remark("T17", provider.Block.NameAt, ("count", own.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
