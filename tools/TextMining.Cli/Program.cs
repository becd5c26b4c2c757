using System.CommandLine;

var root = new RootCommand("TextMining: segments, trains, evaluates and tags power-utility complaint tickets.");
return root.Parse(args).Invoke();
