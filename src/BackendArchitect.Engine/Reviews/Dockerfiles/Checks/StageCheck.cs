using System.Globalization;

namespace BackendArchitect.Engine.Reviews.Dockerfiles.Checks;

/// <summary>D28 stages of one name, D29 ports that do not exist, D31 MAINTAINER, D35 folders that depend on what went before.</summary>
internal static class StageCheck
{
    public static IEnumerable<Remark> Of(DockerfileText text)
    {
        HashSet<string> names = [];
        foreach (var stage in text.Stages.Where(stage => stage.Name.Length > 0 && !names.Add(stage.Name)))
        {
            yield return Docker.Remark(text, "D28", stage.From.Words[2], ("stage", stage.Name));
        }

        foreach (var stage in text.Stages)
        {
            foreach (var port in stage.Of("EXPOSE").SelectMany(expose => expose.Words).Where(port => port.Text.Split('/')[0].Split('-').Any(number => number.Length is > 0 and < 12 && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is 0 or > 65535)))
            {
                yield return Docker.Remark(text, "D29", port, ("port", port.Text));
            }

            foreach (var maintainer in stage.Of("MAINTAINER").Take(1))
            {
                yield return Docker.Remark(text, "D31", maintainer);
            }

            // After an absolute one in the same file it is clear where it leads.
            var isClear = false;
            foreach (var folder in stage.Whole.Where(instruction => instruction.Keyword == "WORKDIR" && instruction.Words.Count > 0))
            {
                var first = folder.Words[0].Text;
                if (!isClear && first[..Math.Min(1, first.Length)] is not ("/" or "$" or "\\" or "%" or "") && !(first.Length > 1 && first[1] == ':') && stage.Instructions.Contains(folder))
                {
                    yield return Docker.Remark(text, "D35", folder.Words[0], ("folder", first));
                }

                isClear = true;
            }
        }
    }
}
