local package_name = "luasyslog"
local package_version = "2.0.1"
local revision = "1"
package = package_name
version = package_version.."-"..revision
