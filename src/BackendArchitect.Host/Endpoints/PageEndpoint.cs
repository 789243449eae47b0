using BackendArchitect.Channels.WebChat;
using Microsoft.Net.Http.Headers;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/</c> and <c>/page/…</c>: the web page, its scripts and its letters.</summary>
internal static class PageEndpoint
{
    /// <summary>Everything from this host, nothing inline, in nobody's frame.</summary>
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpResponse response) => Serve(PageAssets.Start, response));
        app.MapGet("/page/{name}", Serve);
    }

    private static IResult Serve(string name, HttpResponse response)
    {
        if (PageAssets.Find(name) is not { } asset)
        {
            return TypedResults.Problem("There is no such file.", statusCode: StatusCodes.Status404NotFound);
        }

        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = PageAssets.IsFont(name) ? Forever : AskAgain;
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue(asset.Tag));
    }
}
