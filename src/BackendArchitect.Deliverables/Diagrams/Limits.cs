namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>The most a picture takes; beyond it nobody can read it, and laying it out takes seconds.</summary>
internal static class Limits
{
    public const int Boxes = 36;

    public const int Arrows = 90;

    public const int Tables = 24;

    public const int Messages = 60;

    public const int Participants = 14;

    /// <summary>Unit: UTF-16 code units. Longer text is cut before it is measured.</summary>
    public const int Text = 240;

    public static string Short(string text) => text.Length <= Text ? text : text[..(char.IsHighSurrogate(text[Text - 1]) ? Text - 1 : Text)];
}
