{application,jason,
             [{applications,[kernel,stdlib,elixir]},
              {description,"A blazing fast JSON parser and generator in pure Elixir.\n"},
              {modules,['Elixir.Jason','Elixir.Jason.Codegen']},
              {registered,[]},
              {vsn,"1.4.1"}]}.
