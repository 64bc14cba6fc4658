using LearningBot;

await Service.Build(args).RunAsync();
