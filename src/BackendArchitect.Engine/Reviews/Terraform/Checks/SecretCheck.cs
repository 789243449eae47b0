using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Terraform.Checks;

/// <summary>T13 credentials in the text, T30 variables for them that are shown in every plan.</summary>
internal static partial class SecretCheck
{
    public static IEnumerable<Remark> Of(TerraformModule module) =>
    [
        .. module.All.Concat(Providers(module)).SelectMany(resource => Attributes(resource.Block).SelectMany(attribute => Of(resource, attribute))),
        .. module.Files.SelectMany(file => file.Of("variable").Concat(file.Of("locals")).SelectMany(block => Declared(new TerraformResource(module, file, block)))),
    ];

    /// <summary>Files of values.</summary>
    public static IEnumerable<Remark> OfValues(HclFile file) => file.Attributes.Where(attribute => IsSecret(attribute.Name) && IsGiven(attribute.Value))
        .Select(attribute => new Remark("T13", file.Place(attribute.At), Masked(file, attribute)) { Words = new Dictionary<string, string> { ["name"] = attribute.Name } });

    private static IEnumerable<TerraformResource> Providers(TerraformModule module) => module.Files.SelectMany(file => file.Of("provider").Concat(file.Of("terraform")).Select(block => new TerraformResource(module, file, block)));

    private static IEnumerable<Remark> Of(TerraformResource resource, HclAttribute attribute)
    {
        var isSsm = resource.Type is "aws_ssm_parameter" && attribute.Name == "value" && resource.Get("type").Is("SecureString");
        var isEdited = resource.Block.Nested("lifecycle").Any(lifecycle => lifecycle["ignore_changes"]?.References.Any(reference => reference.Path[0] == attribute.Name) == true);
        if (!isEdited && (isSsm || (IsSecret(attribute.Name) && attribute.Name != "secret") || (resource.Block.Type is "provider" or "terraform" && attribute.Name is "access_key" or "sas_token")) && resource.Type != "azurerm_key_vault_access_policy" && IsGiven(attribute.Value))
        {
            yield return Remark(resource, "T13", attribute);
            yield break;
        }

        foreach (var text in attribute.Value.All.OfType<HclValue.Text>().Where(text => text.Value.Length < 100_000 && Key().IsMatch(text.Value) && !text.Value.Contains("EXAMPLE", StringComparison.Ordinal)).Take(1))
        {
            yield return Remark(resource, "T13", attribute);
            yield break;
        }

        foreach (var map in attribute.Value.All.OfType<HclValue.Map>())
        {
            // { name = "DB_PASSWORD", value = "…" } of a container, or PASSWORD = "…" of an environment.
            var entry = map["name"]?.Literal is { } name && map["value"] is { } value && IsSecret(name) && IsGiven(value) ? map.Entries.First(known => known.Name == "value")
                : attribute.Name is "variables" or "secret_string" or "environment_variables" or "environment" or "env" or "app_settings" or "data" ? map.Entries.FirstOrDefault(known => known.Name is { } key && IsSecret(key) && IsGiven(known.Value)) : null;
            if (entry is not null)
            {
                var secret = map["name"]?.Literal ?? entry.Name ?? "";
                yield return resource.Remark("T13", entry.Key.At, ("name", secret)) with { Evidence = $"{secret} = ***" };
            }
        }
    }

    private static IEnumerable<Remark> Declared(TerraformResource declared)
    {
        if (declared.Block.Type == "locals")
        {
            foreach (var local in declared.Block.Attributes.Where(local => IsSecret(local.Name) && IsGiven(local.Value)))
            {
                yield return Remark(declared, "T13", local);
            }

            yield break;
        }

        if (!IsSecret(declared.Block.Label(0)))
        {
            yield break;
        }

        if (declared.Block.Find("default") is { } given && IsGiven(given.Value))
        {
            yield return Remark(declared, "T13", given) with { Words = new Dictionary<string, string> { ["name"] = declared.Block.Label(0) } };
        }
        else if (!declared.Block.Has("sensitive") && !declared.Block.Has("ephemeral") && declared.Block["type"] is HclValue.Reference { Name: "string" } type)
        {
            yield return declared.Remark("T30", declared.Block.NameAt, ("name", declared.Block.Label(0))) with { Fix = type.At.EndColumn > type.At.Column && type.At.Line > declared.Block.At.Line && type.At.Line < declared.Block.End.Line ? [Edit.Insert(type.At.EndLine, type.At.EndColumn, "\n  sensitive = true")] : null };
        }
    }

    private static Remark Remark(TerraformResource resource, string rule, HclAttribute attribute) => resource.Remark(rule, attribute.At, ("name", attribute.Name)) with { Evidence = Masked(resource.File, attribute) };

    // A review must not carry the secret further.
    private static string Masked(HclFile file, HclAttribute attribute) => attribute.Value.At.Line == attribute.At.Line && file.File.Extension != ".json" ? $"{attribute.Name} = ***" : file.File.Quote(attribute.At.Line).Split([':', '='], 2)[0].Trim() + " = ***";

    private static bool IsSecret(string name) => SecretNames.IsSecret(name);

    private static bool IsGiven(HclValue value) => value is HclValue.Text text && SecretNames.IsGiven(text.Value);

    private static IEnumerable<HclAttribute> Attributes(HclBlock block) => block.Attributes.Concat(block.Blocks.SelectMany(Attributes));

    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----|\bghp_[A-Za-z0-9]{36}\b|\bxox[bp]-[0-9A-Za-z-]{20,100}\b|\bsk_live_[0-9a-zA-Z]{20,100}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
