namespace BackendArchitect.Engine.Blueprints;

/// <summary>How people write the rules a system is held to.</summary>
public static class LawNames
{
    public static string Of(string id) => id switch
    {
        "pci-dss" => "PCI DSS",
        "soc2" => "SOC 2",
        "iso27001" => "ISO 27001",
        "fedramp" => "FedRAMP",
        _ => id.ToUpperInvariant(),
    };
}
