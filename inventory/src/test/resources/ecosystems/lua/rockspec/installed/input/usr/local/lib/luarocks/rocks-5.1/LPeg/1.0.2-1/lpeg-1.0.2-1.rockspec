--[[ a long
comment with package = "no" ]]
build = { package = "not this" }
package = 'LPeg'
version = '1.0.2-1' -- the version
description = {
   detailed = [[ license = "no" ]],
   license = 'MIT/X11'
}
