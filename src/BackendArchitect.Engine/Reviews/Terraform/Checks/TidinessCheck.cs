namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T48 templates of one reference alone, T49 what nothing uses, T43 scripts run by an apply.</summary>
internal static class TidinessCheck
{
    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.Files.Where(file => !file.IsOfValues && file.File.Extension != ".json").SelectMany(file => Wrapped(module, file)),
        .. module.Resources.SelectMany(Provisioners),
        .. module.IsWhole && IsComplete(module) ? module.Files.SelectMany(file => Unused(module, file)) : [],
    ];

    // One habit, one remark, which mends all of its file.
    private static Remark[] Wrapped(TerraformModule module, HclFile file)
    {
        var found = file.Blocks.SelectMany(block => Values(block).SelectMany(Written).Where(value => value is HclValue.Reference or HclValue.Call && value.At.Line == value.At.EndLine && Begins(file, value.At)).Select(value => (Block: block, value.At))).ToArray();
        return found.Length == 0 ? [] :
            [new TerraformResource(module, file, found[0].Block).Remark("T48", found[0].At) with { Fix = [.. found.Select(value => value.At.Replaced(file.File.Lines[value.At.Line - 1][(value.At.Column + 2)..(value.At.EndColumn - 3)].Trim()))] }];
    }

    // As a key it would need brackets instead.
    private static IEnumerable<HclValue> Written(HclValue value) => (value is HclValue.Map map ? map.Entries.Select(entry => entry.Value) : value.Inside).SelectMany(Written).Prepend(value);

    private static bool Begins(HclFile file, HclSpan at)
    {
        var line = file.File.Lines[at.Line - 1];
        return at.EndColumn - at.Column > 5 && at.EndColumn - 1 <= line.Length && line.AsSpan(at.Column - 1).StartsWith("\"${") && line[at.Column + 2] != '~' && line.AsSpan(0, at.EndColumn - 1).EndsWith("}\"");
    }

    private static IEnumerable<Remark> Provisioners(TerraformResource resource) => resource.Block.Blocks.Where(block => block.Type == "provisioner" && block.Label(0) is "local-exec" or "remote-exec").Take(1)
        .Select(block => resource.Remark("T43", block.NameAt, ("kind", block.Label(0))));

    // Where most variables seem unused, the files that use them were not handed in.
    private static bool IsComplete(TerraformModule module)
    {
        var variables = module.Files.SelectMany(file => file.Of("variable")).ToArray();
        return variables.Count(variable => !module.Uses($"var.{variable.Label(0)}")) is var unused && (unused <= 1 || unused * 3 <= variables.Length);
    }

    private static IEnumerable<Remark> Unused(TerraformModule module, HclFile file)
    {
        foreach (var variable in file.Of("variable").Where(variable => !module.Uses($"var.{variable.Label(0)}")))
        {
            yield return new TerraformResource(module, file, variable).Remark("T49", variable.NameAt, ("what", $"variable {variable.Label(0)}"));
        }

        foreach (var (block, local) in file.Of("locals").SelectMany(block => block.Attributes.Select(local => (block, local))).Where(pair => !module.Uses($"local.{pair.local.Name}")))
        {
            yield return new TerraformResource(module, file, block).Remark("T49", local.At, ("what", $"local {local.Name}"));
        }
    }

    private static IEnumerable<HclValue> Values(HclBlock block) => block.Attributes.Select(attribute => attribute.Value).Concat(block.Blocks.SelectMany(Values));
}
