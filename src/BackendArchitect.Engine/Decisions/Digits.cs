namespace BackendArchitect.Engine.Decisions;

/// <summary>Numbers as a reader would write them.</summary>
internal static class Digits
{
    /// <summary>Three significant digits: 9,803.9 becomes 9,800.</summary>
    /// <param name="value">More than 0.</param>
    public static double Three(double value)
    {
        var power = (int)Math.Floor(Math.Log10(value)) - 2;
        // Dividing by a power of ten is exact where multiplying by its fraction is not.
        return power >= 0
            ? Math.Round(value / Math.Pow(10, power)) * Math.Pow(10, power)
            : Math.Round(value * Math.Pow(10, -power)) / Math.Pow(10, -power);
    }
}
