namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>What an attribute is set to.</summary>
/// <param name="At">Where it is set; null when it is not.</param>
/// <param name="Value">Null when it is not set, or when the files do not tell to what.</param>
internal readonly record struct Setting(HclAttribute? At, HclValue? Value)
{
    public bool IsAbsent => At is null || Value is HclValue.Null;

    /// <summary>Set, to something only a plan would tell.</summary>
    public bool IsUnknown => At is not null && Value is null;

    public string? Literal => Value?.Literal;

    public double? Number => Value is HclValue.Number number ? number.Value : double.TryParse(Literal, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    public bool Is(params string[] values) => Literal is { } literal && values.Contains(literal, StringComparer.OrdinalIgnoreCase);
}
