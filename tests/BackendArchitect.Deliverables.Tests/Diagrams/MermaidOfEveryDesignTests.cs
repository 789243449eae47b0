using System.Text;
using BackendArchitect.Deliverables.Diagrams;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

public sealed class MermaidOfEveryDesignTests
{
    [NeedsFact("chromium")]
    public async Task D3_The_real_mermaid_draws_every_diagram_of_every_design()
    {
        using var folder = new ScratchFolder();
        var texts = GoldenBriefs.Each
            .SelectMany(name => DiagramSet.Draw(GoldenBriefs.Design(name), Theme.Light).Where(picture => picture.Mermaid is not null).Select(picture => (Name: $"{name}-{picture.Name}.mmd", picture.Mermaid)))
            .Select(file => folder.Write(file.Name, Encoding.UTF8.GetBytes(file.Mermaid!)))
            .ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("mermaid-check.mjs", texts);

        Assert.NotEmpty(texts);
        Assert.True(code == 0, said);
    }
}
