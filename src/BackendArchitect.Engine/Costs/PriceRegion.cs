namespace BackendArchitect.Engine.Costs;

/// <summary>A region of a cloud whose prices a team may ask for.</summary>
/// <param name="Id">As its cloud names it: <c>eu-central-1</c>.</param>
/// <param name="Cloud">Word of the fact <c>cloud</c>.</param>
/// <param name="City">Where it is, as people say it.</param>
/// <param name="Place">Word of the fact <c>hosting-region</c>.</param>
public sealed record PriceRegion(string Id, string Cloud, string City, string Place);
