using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.OpenApi;

namespace BackendArchitect.Engine.Existing;

/// <summary>Reads what an interface description tells of a system: its name, where it answers, and what it is about.</summary>
internal static class ApiSource
{
    public static void Read(ReviewFile file, SystemSketch sketch)
    {
        var api = new ApiFile(file);
        var title = api.Root["info"]?["title"]?.Text ?? file.Name;
        var place = (api.Root["info"]?["title"] ?? api.Root).At(file.Path);
        var servers = (api.Root["servers"]?.All ?? []).Select(server => server["url"]?.Text).Append(api.Root["host"]?.Text).OfType<string>().Take(20).ToList();
        var resources = api.Operations
            .GroupBy(call => call.Node["tags"]?.All.Select(tag => tag.Text).FirstOrDefault() ?? call.Segments.FirstOrDefault(segment => !segment.StartsWith('{') && !IsVersion(segment)) ?? "")
            .Where(group => group.Key.Length > 0).Select(group => (group.Key, group.Count())).Take(100).ToList();
        sketch.Apis.Add(new ExistingApi(title, Owner(sketch, title, servers, file, place), servers, resources, place));
    }

    private static bool IsVersion(string segment) => segment is "api" or "rest" || (segment.Length <= 3 && segment[0] == 'v' && segment[1..].All(char.IsAsciiDigit));

    /// <summary>The part one of its addresses names, or whose name its title or path begins with, or the only one there is.</summary>
    private static string? Owner(SystemSketch sketch, string title, List<string> servers, ReviewFile file, Place place)
    {
        var named = servers.SelectMany(server => Addresses.In("URL", server)).Select(address => sketch.Resolve(address.Host) ?? sketch.Resolve(address.Host.Split('.')[0])).FirstOrDefault(id => id is not null);
        if (named is not null && sketch.Find(named)?.Kind is PartKind.Service or PartKind.Edge)
        {
            return named;
        }

        var services = sketch.Parts.Where(part => part.Kind == PartKind.Service).ToList();
        var slug = SystemSketch.Slug(title);
        var path = SystemSketch.Slug(file.Path);
        var alike = services.Where(part => part.Id.Length > 2 && ($"-{slug}-".Contains($"-{part.Id}-", StringComparison.Ordinal) || $"-{path}-".Contains($"-{part.Id}-", StringComparison.Ordinal))).ToList();
        if (alike is [var only] || services is [var single] && (only = single) is not null)
        {
            return only.Id;
        }

        return sketch.Parts.Count > 0 ? null : sketch.Add(new ExistingPart(slug, title, PartKind.Service) { Does = "Answers the interface described", Places = [place] });
    }
}
