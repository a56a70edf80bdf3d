using NewsFunctions.Local;

return await CommandLine.RunAsync(args);
