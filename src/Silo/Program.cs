using Firstline.Silo.Commands;

return await DeskCommands.Invoke(args);
