%% part of OTP
{application, ssl,
 [{description, "Erlang/OTP SSL application"},
  {vsn, "10.9"}, {env, [{a, $x}]}]}.
