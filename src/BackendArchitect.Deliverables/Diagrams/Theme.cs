using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Diagrams;

/// <summary>The colours of a picture. Text on its ground has a contrast of 4.5 or more in both themes.</summary>
public sealed record Theme
{
    public static readonly Theme Light = new()
    {
        Background = "#FFFFFF",
        Ink = "#0F172A",
        Muted = "#475569",
        Line = "#64748B",
        Grid = "#E2E8F0",
        FrameFill = "#F8FAFC",
        FrameLine = "#CBD5E1",
        Accent = "#2563EB",
        Series = ["#2563EB", "#0E7490", "#047857", "#B45309", "#BE123C", "#7C3AED", "#5F7089", "#4D7C0F"],
        System = new KindStyle("Our system", "#DBEAFE", "#2563EB", "#172554"),
        Kinds = new Dictionary<PartKind, KindStyle>
        {
            [PartKind.Person] = new("Person", "#E0E7FF", "#4F46E5", "#1E1B4B"),
            [PartKind.Client] = new("Client", "#EDE9FE", "#7C3AED", "#2E1065"),
            [PartKind.Edge] = new("Edge", "#CFFAFE", "#0E7490", "#083344"),
            [PartKind.Service] = new("Service", "#DBEAFE", "#2563EB", "#172554"),
            [PartKind.Worker] = new("Worker", "#E0F2FE", "#0369A1", "#082F49"),
            [PartKind.Store] = new("Data store", "#D1FAE5", "#047857", "#022C22"),
            [PartKind.Cache] = new("Cache", "#FFE4E6", "#BE123C", "#4C0519"),
            [PartKind.Queue] = new("Queue", "#FEF3C7", "#B45309", "#451A03"),
            [PartKind.Search] = new("Search", "#ECFCCB", "#4D7C0F", "#1A2E05"),
            [PartKind.Files] = new("Data store", "#D1FAE5", "#047857", "#022C22"),
            [PartKind.External] = new("External", "#F1F5F9", "#5F7089", "#1E293B"),
            [PartKind.Observability] = new("Observability", "#FAE8FF", "#A21CAF", "#4A044E"),
        },
    };

    public static readonly Theme Dark = new()
    {
        Background = "#0B1220",
        Ink = "#F1F5F9",
        Muted = "#A9B6C9",
        Line = "#8394AB",
        Grid = "#24324A",
        FrameFill = "#111B2E",
        FrameLine = "#334766",
        Accent = "#60A5FA",
        Series = ["#60A5FA", "#22D3EE", "#34D399", "#FBBF24", "#FB7185", "#A78BFA", "#94A3B8", "#A3E635"],
        System = new KindStyle("Our system", "#16305E", "#60A5FA", "#EFF6FF"),
        Kinds = new Dictionary<PartKind, KindStyle>
        {
            [PartKind.Person] = new("Person", "#26285A", "#818CF8", "#EEF2FF"),
            [PartKind.Client] = new("Client", "#31205C", "#A78BFA", "#F5F3FF"),
            [PartKind.Edge] = new("Edge", "#0C3B4A", "#22D3EE", "#ECFEFF"),
            [PartKind.Service] = new("Service", "#16305E", "#60A5FA", "#EFF6FF"),
            [PartKind.Worker] = new("Worker", "#0D3550", "#38BDF8", "#F0F9FF"),
            [PartKind.Store] = new("Data store", "#0B3B30", "#34D399", "#ECFDF5"),
            [PartKind.Cache] = new("Cache", "#4A1528", "#FB7185", "#FFF1F2"),
            [PartKind.Queue] = new("Queue", "#463008", "#FBBF24", "#FFFBEB"),
            [PartKind.Search] = new("Search", "#2A3C0C", "#A3E635", "#F7FEE7"),
            [PartKind.Files] = new("Data store", "#0B3B30", "#34D399", "#ECFDF5"),
            [PartKind.External] = new("External", "#1F2A3C", "#94A3B8", "#F1F5F9"),
            [PartKind.Observability] = new("Observability", "#43104A", "#E879F9", "#FDF4FF"),
        },
    };

    public required string Background { get; init; }

    /// <summary>Titles and names.</summary>
    public required string Ink { get; init; }

    /// <summary>Descriptions and labels.</summary>
    public required string Muted { get; init; }

    /// <summary>Arrows.</summary>
    public required string Line { get; init; }

    /// <summary>Lines between the rows of a table.</summary>
    public required string Grid { get; init; }

    public required string FrameFill { get; init; }

    public required string FrameLine { get; init; }

    public required string Accent { get; init; }

    /// <summary>Of the series of a chart, in their order; from the first again when there are more.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>The one box our system is in the context view.</summary>
    public required KindStyle System { get; init; }

    public required IReadOnlyDictionary<PartKind, KindStyle> Kinds { get; init; }
}
