using Firstline.Client.Live;
using Firstline.Web.Client;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddFirstlineScreens();
#pragma warning disable RS0030 // The page owns one client for its life, over the browser's own fetch.
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
#pragma warning restore RS0030
builder.Services.AddSingleton<IBoardSource, HttpBoardSource>();
await builder.Build().RunAsync();
