namespace BackendArchitect.Engine.Blueprints;

/// <summary>What the kinds of client are called in a design.</summary>
internal static class ClientNames
{
    public static (string Id, string Name, string Does) Of(string client) => client switch
    {
        "web" => ("web-app", "Web app", "What people use in a browser"),
        "mobile" => ("mobile-app", "Mobile app", "What people carry with them"),
        "partners" => ("partner-systems", "Partner systems", "Programs of other companies"),
        "devices" => ("devices", "Devices", "Machines that report and are told"),
        "internal" => ("back-office", "Back office", "What your own people work with"),
        _ => (client, client, "A client"),
    };

    public static string Technology(string client) => client switch
    {
        "web" or "internal" => "Browser",
        "mobile" => "iOS, Android",
        "partners" => "HTTPS client",
        _ => "",
    };
}
