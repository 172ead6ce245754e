/** Host groups as somebody would list them, written for the page: with every answer, with some, and with open ones. */
export const EXAMPLE_GROUPS = `name,current,release,tenancy,code,guest-root,data,guest-os,arch,cpu-virt,confinement,devices,packages
paris-general,kvm,2025.1,public,arbitrary,tenants,confidential,linux-own-kernel,x86,yes,enforcing,none,nova==31.0.0 keystone==27.0.0
paris-gpu,kvm,2025.1,partners|public,arbitrary,tenants,confidential,linux-own-kernel,x86,yes,enforcing,passthrough,nova==31.0.0
lyon-legacy,lxc,yoga,public,arbitrary,tenants,confidential,linux-host-kernel,x86,yes,?,none,nova==25.0.0
lyon-build,lxc,2024.1,single,internal,operators,internal,linux-host-kernel,x86,yes,enforcing,none,
test-lab,qemu,2024.1,trusted,internal,trusted-users,,,x86,no,,,
`
