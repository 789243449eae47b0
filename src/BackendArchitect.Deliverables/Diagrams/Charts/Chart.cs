namespace BackendArchitect.Deliverables.Diagrams.Charts;

/// <summary>What every chart says around its drawing. The title is the finding, the subtitle what is shown and its unit.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Label">What a list calls it: "Cost by part".</param>
internal sealed record Chart(string Name, string Label, string Title, string Subtitle, string Alt);
