using LearningBot.Commands;

return await AllCommands.Run(args, Terminal.Current());
