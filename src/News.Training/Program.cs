using System.CommandLine;
using News.Training;

var data = new Option<DirectoryInfo>("--data") { Description = "Folder with the data sets.", DefaultValueFactory = _ => new("../shared/data") };
var source = new Option<DirectoryInfo>("--source") { Description = "The repository.", DefaultValueFactory = _ => new(".") };
var tone = new Option<bool>("--tone") { Description = "Sentiment alone; names stay as they are built in." };
var command = new RootCommand("Rebuilds every model of News.English from the data sets: the same bytes each time.") { data, source, tone };
command.SetAction(parsed => ModelBuild.Run(parsed.GetRequiredValue(data).FullName, parsed.GetRequiredValue(source).FullName, parsed.GetValue(tone), Console.Error));
return command.Parse(args).Invoke();
