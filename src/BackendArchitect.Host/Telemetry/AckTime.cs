namespace BackendArchitect.Host.Telemetry;

/// <summary>Times how long a platform waited for its answer.</summary>
internal static class AckTime
{
    public static void UseAckTime(this IApplicationBuilder app)
    {
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            if (!HttpMethods.IsPost(context.Request.Method) || ChannelOf(context.Request.Path) is not { } channel)
            {
                await next(context);
                return;
            }

            var began = time.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Measures.Ack.Record(time.GetElapsedTime(began).TotalSeconds, Measures.Tag("channel", channel));
            }
        });
    }

    private static string? ChannelOf(PathString path) =>
        path.StartsWithSegments("/slack") ? "slack"
        : path.StartsWithSegments("/api/messages") ? "botframework"
        : path.StartsWithSegments("/v3/directline") ? "webchat"
        : null;
}
