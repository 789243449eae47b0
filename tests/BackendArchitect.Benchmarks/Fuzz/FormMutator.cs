namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>Changes a form: fields gone, twice, renamed, badly escaped; and the JSON in its payload.</summary>
internal static class FormMutator
{
    public static string Mutate(string form, Random dice)
    {
        var fields = form.Split('&').ToList();
        var at = dice.Next(fields.Count);
        var payload = fields.FindIndex(field => field.StartsWith("payload=", StringComparison.Ordinal));
        if (payload >= 0 && dice.Next(4) > 0)
        {
            fields[payload] = "payload=" + Uri.EscapeDataString(JsonMutator.Mutate(Unescaped(fields[payload]["payload=".Length..]), dice));
            return string.Join('&', fields);
        }

        switch (dice.Next(7))
        {
            case 0:
                fields.RemoveAt(at);
                break;
            case 1:
                fields.Insert(at, fields[at]);
                break;
            case 2:
                fields[at] = fields[at].Replace("=", "", StringComparison.Ordinal);
                break;
            case 3:
                fields[at] += "%ZZ%";
                break;
            case 4:
                fields[at] = fields[at].Split('=')[0] + "=" + Uri.EscapeDataString(Nasty.Json(dice).Replace("\\ud800", "", StringComparison.Ordinal));
                break;
            case 5:
                fields[at] = fields[at].ToUpperInvariant();
                break;
            default:
                fields[at] = fields[at].Split('=')[0] + "=%00%C0%80%ED%A0%80" + dice.Next(1000);
                break;
        }

        return string.Join('&', fields);
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
